import { readFile, readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { callersPath } from '../callersPath';
import { checkNesting } from '../documents/checkNesting';
import { checkShape } from '../documents/checkShape';
import type { Partition } from '../world/arns';
import { REGIONS } from '../world/regions';
import type { Scenario } from './scenario';
import { scenarioFileShape, type ScenarioFile } from './shapes';

const FOLDER = resolve(
  dirname(require.resolve('aws-simulator/package.json')),
  'scenarios',
);

/**
 * Reads a scenario by the name it has in this package, or a YAML file by its path.
 * @throws Error with a sentence, where there is no such scenario or it cannot be read
 */
export async function readScenario(nameOrPath: string): Promise<Scenario> {
  return readIncluded(nameOrPath, []);
}

/** @param around - the files that include this one */
async function readIncluded(
  nameOrPath: string,
  around: string[],
): Promise<Scenario> {
  const { file, text } = await find(nameOrPath);
  if (around.includes(file)) throw new Error(`${file} includes itself.`);
  const content = contentOf(text, file);
  try {
    checkNesting(content, 'The scenario');
    checkShape(
      content,
      scenarioFileShape(partitionOf(content)),
      'The scenario',
    );
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const { include = [], ...own } = content as ScenarioFile;
  const parts = [
    ...(await Promise.all(
      include.map(part => readIncluded(part, [...around, file])),
    )),
    own,
  ];
  return {
    organizations: parts.flatMap(part => part.organizations ?? []),
    accounts: parts.flatMap(part => part.accounts ?? []),
    settings: Object.assign({}, ...parts.map(part => part.settings)),
  };
}

async function find(
  nameOrPath: string,
): Promise<{ file: string; text: string }> {
  const isPath = /\.ya?ml$/.test(nameOrPath);
  const file = isPath
    ? callersPath(nameOrPath)
    : resolve(FOLDER, `${nameOrPath}.yaml`);
  const text = await readFile(file, 'utf8').catch(async () => {
    if (isPath) throw new Error(`There is no scenario file ${file}.`);
    const names = (await readdir(FOLDER))
      .filter(name => name.endsWith('.yaml'))
      .map(name => name.replace('.yaml', ''));
    throw new Error(
      `There is no scenario "${nameOrPath}". Those that come along are ${names
        .sort()
        .join(', ')}; any other is named by the path of its YAML file.`,
    );
  });
  return { file, text };
}

function contentOf(text: string, file: string): unknown {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    // What follows the first line is a drawing of the place.
    const [line] = (error as Error).message.split('\n');
    throw new Error(`${file} is no YAML: ${line.replace(/:?$/, '.')}`);
  }
  if (content === null)
    throw new Error(
      `${file} is empty: a scenario has organizations, accounts or settings.`,
    );
  return content;
}

/** Whose Regions a file speaks of. A partition that there is not is found by the shape. */
function partitionOf(content: unknown): Partition {
  const { partition } =
    (content as { settings?: { partition?: unknown } }).settings ?? {};
  return Object.hasOwn(REGIONS, String(partition))
    ? (partition as Partition)
    : 'aws';
}
