/**
 * Members that are younger than the model of Debian's AWS CLI, which leaves them out. Anything else
 * that it leaves out is a difference.
 */
const YOUNGER_THAN_THE_CLI = [
  'AccessPointAlias',
  'BlockedEncryptionTypes',
  'BucketArn',
  'BucketRegion',
  'Path',
  'Paths',
  'PolicyName',
  'State',
  'TransitionDefaultMinimumObjectSize',
];

/** Compares what the CLI printed with what the SDK read in the same answer. Answers a sentence for each difference. */
export function differences(
  cli: unknown,
  sdk: unknown,
  path = 'output',
): string[] {
  if (isNothing(cli) && isNothing(sdk)) return [];
  if (sdk instanceof Date)
    return typeof cli === 'string' || typeof cli === 'number'
      ? sameTime(cli, sdk, path)
      : [differ(cli, sdk, path)];
  // IAM answers policies URL-encoded. The CLI decodes them, the SDK leaves that to its user.
  if (typeof sdk === 'string' && isObject(cli) && sdk.startsWith('%7B'))
    return differences(cli, JSON.parse(decodeURIComponent(sdk)), path);
  if (Array.isArray(sdk) && Array.isArray(cli) && sdk.length === cli.length)
    return sdk.flatMap((item, i) => differences(cli[i], item, `${path}[${i}]`));
  if (isObject(sdk) && isObject(cli))
    return [...new Set([...Object.keys(sdk), ...Object.keys(cli)])]
      .filter(
        name => !(YOUNGER_THAN_THE_CLI.includes(name) && isNothing(cli[name])),
      )
      .flatMap(name => differences(cli[name], sdk[name], `${path}.${name}`));
  return cli === sdk ? [] : [differ(cli, sdk, path)];
}

function sameTime(cli: string | number, sdk: Date, path: string): string[] {
  const time = typeof cli === 'number' ? cli * 1000 : Date.parse(cli);
  return Math.abs(time - sdk.getTime()) < 1 ? [] : [differ(cli, sdk, path)];
}

function differ(cli: unknown, sdk: unknown, path: string): string {
  return `${path} is ${JSON.stringify(cli)} for the CLI and ${JSON.stringify(
    sdk,
  )} for the SDK.`;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !(value instanceof Date)
  );
}
