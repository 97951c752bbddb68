/*
 * Measures what the issues promise: `yarn bench` runs every benchmark, `yarn bench NAME …` some of them. Both sides
 * of a ratio are measured in the same run. Prints a table and keeps bench/results.json, a list of
 * {name, value, unit, target, holds, beside}: the entries of benchmarks that did not run stay as they were.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, say } from '../scripts/lib/processes.mjs';
import { table } from './lib/table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const file = path.join(here, 'results.json');

const known = readdirSync(path.join(here, 'benchmarks')).map(name =>
  path.basename(name, '.mjs'),
);
const asked = process.argv.slice(2);
const unknown = asked.find(name => !known.includes(name));
if (unknown) {
  fail(`There is no benchmark '${unknown}'. There are: ${known.join(', ')}.`);
}

const measured = [];
for (const name of asked.length > 0 ? asked : known) {
  say(`Measuring ${name} …`);
  const { measure } = await import(`./benchmarks/${name}.mjs`);
  for (const result of await measure()) {
    measured.push({ ...result, name: `${name}: ${result.name}` });
  }
}

const isOf = name => entry => entry.name.startsWith(`${name}: `);
const ran = asked.length > 0 ? asked : known;
const kept = read().filter(entry => !ran.some(name => isOf(name)(entry)));
const results = [...kept, ...measured].sort((a, b) =>
  a.name.localeCompare(b.name),
);
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
say(table(measured));

const missed = measured.filter(({ holds }) => !holds);
if (missed.length > 0) {
  fail(`Missed: ${missed.map(({ name }) => name).join('; ')}.`);
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}
