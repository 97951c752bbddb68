/*
 * Writes what is generated from the OpenAPI file: the types that both sides speak (common) and the
 * specification as a constant for the validated router (backend). With --check it changes nothing and
 * fails where a file is not fresh.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import yaml from 'yaml';

const at = path =>
  fileURLToPath(new URL(`../plugins/${path}`, import.meta.url));
const source = at('cloudtrail-organizations-backend/src/schema/openapi.yaml');
const specification = yaml.parse(await readFile(source, 'utf8'));
const head =
  '// Generated from openapi.yaml by scripts/generate-openapi.mjs. Do not edit.\n\n';

const outputs = [
  [
    at('cloudtrail-organizations-common/src/schema/openapi.generated.ts'),
    head + astToString(await openapiTS(specification)),
  ],
  [
    at('cloudtrail-organizations-backend/src/schema/openapi.generated.ts'),
    `${head}export const spec = ${JSON.stringify(
      specification,
      null,
      2,
    )} as const;\n`,
  ],
];

const check = process.argv.includes('--check');
const stale = [];
for (const [file, content] of outputs) {
  if ((await readFile(file, 'utf8').catch(() => '')) === content) continue;
  stale.push(file);
  if (!check) await writeFile(file, content);
}
if (check && stale.length > 0) {
  console.error(`Not fresh, run "yarn generate:openapi":\n${stale.join('\n')}`);
  process.exitCode = 1;
}
