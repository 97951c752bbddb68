import { readFile, readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { callersPath } from '../callersPath';
import type { Scenario } from './scenario';
import { checkSpelling } from './spelling';

const FOLDER = resolve(
  dirname(require.resolve('aws-simulator/package.json')),
  'scenarios',
);

/** What a file may say besides its own accounts. */
interface ScenarioFile extends Scenario {
  /** Names of scenarios that this one consists of. */
  include?: string[];
}

/**
 * Reads a scenario by the name it has in this package, or a YAML file by its path.
 * @throws Error with a sentence, where there is no such scenario or it cannot be read
 */
export async function readScenario(nameOrPath: string): Promise<Scenario> {
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
  const content = parse(text) as ScenarioFile;
  checkSpelling(content, file);
  const { include = [], ...own } = content;
  const parts = await Promise.all(include.map(readScenario));
  return {
    organizations: [...parts, own].flatMap(part => part.organizations ?? []),
    accounts: [...parts, own].flatMap(part => part.accounts ?? []),
    settings: Object.assign({}, ...[...parts, own].map(part => part.settings)),
  };
}
