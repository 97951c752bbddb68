import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAwsSimulator } from '../server';
import { NOON } from '../__testUtils__/simulations';
import { createWorld } from './createWorld';
import { readScenario } from './readScenario';

describe('a scenario file of one’s own', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('is read by its path, and may include others', async () => {
    const path = await file(
      'mine.yaml',
      `include: [globex]
accounts:
  - { id: '888888888888', name: mine }
settings: { cloudTrailAccessLagMs: 5 }
`,
    );
    const { accounts, organizations, settings } = createWorld(
      await readScenario(path),
      NOON,
    );
    expect(accounts['888888888888'].name).toBe('mine');
    expect(Object.keys(organizations)).toEqual(['o-gl0b3xasdf']);
    expect(settings).toMatchObject({
      serviceAccessLag: {},
      cloudTrailAccessLagMs: 5,
    });
  });

  it('is refused where it has a member that nothing reads', async () => {
    const path = await file(
      'typo.yaml',
      `accounts:
  - name: x
    trails: [{ name: t, bucket: b, isOrganisationTrail: true }]
`,
    );
    await expect(readScenario(path)).rejects.toThrow(
      `${path}: accounts[0].trails[0] has a member "isOrganisationTrail", which is none of name, bucket,`,
    );
  });

  it.each([
    ['', 'is empty: a scenario has organizations, accounts or settings.'],
    ['# Nothing but a remark', 'is empty: a scenario has organizations,'],
    ['[acme]', ': The scenario must be an object.'],
    [
      'accounts: [{ name: x',
      'is no YAML: Flow map in block collection must be sufficiently indented',
    ],
    [
      'accounts: []\naccounts: []',
      'is no YAML: Map keys must be unique at line 2, column 1.',
    ],
    [
      'organizations: [{ id: o-exampleorgid, name: x }]',
      ': organizations[0] needs "managementAccount", of kind object.',
    ],
    [
      'organizations: [{ id: x, name: x }]',
      ': organizations[0] needs "id", o- and 10 to 32 lower-case letters and digits, and not "x".',
    ],
    [
      'organizations: [{ id: o-exampleorgid, name: x, managementAccount: { id: 123456789012, name: m } }]',
      ': organizations[0].managementAccount needs "id", 12 digits in quotes, and not 123456789012.',
    ],
    [
      'accounts: [{ name: x, trails: [{ name: t, bucket: b, homeRegion: eu-west-9 }] }]',
      ': accounts[0].trails[0] needs "homeRegion", a Region of the partition aws, and not "eu-west-9".',
    ],
    [
      'settings: { partition: aws-cn }\naccounts: [{ name: x, busyRegions: [us-east-1] }]',
      ': accounts[0].busyRegions[0] must be a Region of the partition aws-cn, and not "us-east-1".',
    ],
    [
      'accounts: [{ name: x, optInRegions: [us-east-1] }]',
      ': accounts[0].optInRegions[0] must be a Region of the partition aws that is off by default, and not "us-east-1".',
    ],
    [
      'settings: { partition: aws-mars }',
      ': settings needs "partition", one of aws, aws-cn, aws-us-gov.',
    ],
    [
      'accounts: [{ name: x, joinedAt: yesterday }]',
      ': accounts[0] needs "joinedAt", an ISO 8601 time (2023-06-12T09:14:00Z) or a duration (-PT24H), and not "yesterday".',
    ],
    [
      'accounts: [{ name: x, joinedAt: P300000Y }]',
      ': accounts[0] needs "joinedAt", an ISO 8601 time',
    ],
    [
      'accounts: [{ name: x, times: 1000000000 }]',
      ': accounts[0] needs "times", a whole number from 1 to 50,000, and not 1000000000.',
    ],
    [
      'accounts: &a [{ name: x, keys: *a }]',
      ': The scenario is nested more than 100 levels deep.',
    ],
    [
      'settings: { __proto__: {} }',
      ': The scenario has a member "__proto__", which nothing is called here.',
    ],
    ['accounts: [{}]', ': accounts[0] needs "name", of kind text.'],
    ['accounts: [~]', ': accounts[0] must be of kind object.'],
  ])('is refused in a sentence that names it: %j', async (text, sentence) => {
    const path = await file('wrong.yaml', text);
    const problem = await readScenario(path).catch(error => error);
    expect(problem.message).toContain(
      `${path}${sentence.replace(/^is/, ' is')}`,
    );
    expect(problem.message).not.toContain('\n');
  });

  it('is refused where it includes itself', async () => {
    const path = join(folder, 'round.yaml');
    await file('round.yaml', `include: [${path}]`);
    await expect(readScenario(path)).rejects.toThrow(
      `${path} includes itself.`,
    );
  });

  it('is named where only the whole makes no sense', async () => {
    const path = await file(
      'twice.yaml',
      `accounts: [{ id: '888888888888', name: a }, { id: '888888888888', name: b }]`,
    );
    await expect(
      startAwsSimulator({ port: 0, scenario: path }),
    ).rejects.toThrow(
      `The scenario ${path} makes no world: The id 888888888888 is given twice in the scenario.`,
    );
  });
});
