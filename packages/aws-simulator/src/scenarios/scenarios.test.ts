import { createWorld } from './createWorld';
import { readScenario } from './readScenario';
import type { Scenario } from './scenario';
import type { PolicyStatement } from '../world/identity/policy';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const MANAGEMENT = { id: '123456789012', name: 'management' };

const organization = (
  rest: Partial<NonNullable<Scenario['organizations']>[number]>,
): Scenario => ({
  organizations: [
    {
      id: 'o-exampleorgid',
      name: 'example',
      managementAccount: MANAGEMENT,
      ...rest,
    },
  ],
});

describe('a world made from a scenario', () => {
  it('is the same every time', async () => {
    const scenario = await readScenario('demo');
    expect(createWorld(scenario, NOW)).toEqual(createWorld(scenario, NOW));
  });

  it('reads times relative to the start', () => {
    const world = createWorld(
      organization({
        trustedAccess: {
          'cloudtrail.amazonaws.com': '-PT24H',
          'sso.amazonaws.com': '2024-02-03T10:22:00Z',
        },
      }),
      NOW,
    );
    expect(world.organizations['o-exampleorgid'].trustedAccess).toEqual({
      'cloudtrail.amazonaws.com': '2026-11-22T12:00:00.000Z',
      'sso.amazonaws.com': '2024-02-03T10:22:00.000Z',
    });
  });

  it('makes an account for each workload in each stage, below its units', () => {
    const world = createWorld(
      organization({
        units: [
          {
            name: 'Outer',
            units: [
              {
                name: 'Inner',
                grid: { workloads: ['a', 'b'], stages: ['prod', 'dev'] },
              },
            ],
          },
        ],
      }),
      NOW,
    );
    const { units, rootId } = world.organizations['o-exampleorgid'];
    const inner = Object.values(units).find(({ name }) => name === 'Inner')!;
    const outer = Object.values(units).find(({ name }) => name === 'Outer')!;
    expect([inner.parentId, outer.parentId]).toEqual([outer.id, rootId]);
    expect(rootId).toMatch(/^r-[0-9a-z]{4}$/);
    expect(inner.id).toMatch(new RegExp(`^ou-${rootId.slice(2)}-[0-9a-z]{8}$`));
    const names = Object.values(world.accounts)
      .filter(({ membership }) => membership?.parentId === inner.id)
      .map(({ name }) => name);
    expect(names.sort()).toEqual(['a-dev', 'a-prod', 'b-dev', 'b-prod']);
  });

  it.each<[string, Scenario]>([
    [
      'The id 123456789012 is given twice in the scenario.',
      organization({ accounts: [MANAGEMENT] }),
    ],
    [
      'The account id "1234" is not 12 digits (in quotes).',
      { accounts: [{ id: '1234', name: 'x' }] },
    ],
    [
      'There is no policy "admin". The named ones are administrator, backstage-read-only, backstage-log-archive, backstage-operator.',
      {
        accounts: [{ name: 'x', roles: [{ name: 'r', policies: ['admin'] }] }],
      },
    ],
    [
      'The delegated administrator "nobody" is no account of example.',
      organization({
        delegatedAdministrators: {
          'cloudtrail.amazonaws.com': { nobody: '-P1D' },
        },
      }),
    ],
    [
      '"yesterday" is not an ISO 8601 time (2023-06-12T09:14:00Z) or a duration (-PT24H).',
      organization({ createdAt: 'yesterday' }),
    ],
    [
      'The policy of the organization example says something that is not simulated: NotPrincipal.',
      organization({
        resourcePolicy: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Deny',
            NotPrincipal: '*',
            Action: 'organizations:*',
          } as PolicyStatement,
        },
      }),
    ],
    [
      'The policy of the role r says something that is not simulated: BinaryEquals.',
      {
        accounts: [
          {
            name: 'x',
            roles: [
              {
                name: 'r',
                policies: [
                  {
                    Version: '2012-10-17',
                    Statement: {
                      Effect: 'Allow',
                      Action: '*',
                      Condition: { BinaryEquals: { key: 'QQ==' } },
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])('is refused: %s', (sentence, scenario) => {
    expect(() => createWorld(scenario, NOW)).toThrow(sentence);
  });
});

describe('the scenarios that come along', () => {
  const world = async (name: string) =>
    createWorld(await readScenario(name), NOW);

  it('have one with consolidated billing', async () => {
    const { organizations } = await world('consolidated-billing');
    expect(Object.values(organizations)).toMatchObject([
      {
        managementAccountId: '444444444444',
        featureSet: 'CONSOLIDATED_BILLING',
      },
    ]);
  });

  it('have one without an organization', async () => {
    const { organizations, accounts } = await world('no-organization');
    expect(organizations).toEqual({});
    expect(accounts['555555555555'].membership).toBeUndefined();
  });

  it('have one whose trail Control Tower owns', async () => {
    const { trails, organizations, buckets, deliveries } = await world(
      'controltower',
    );
    expect(Object.values(trails)).toMatchObject([
      {
        name: 'aws-controltower-BaselineCloudTrail',
        isOrganizationTrail: true,
        keyPrefix: 'o-ct0wern3s7',
        tags: {
          'aws:cloudformation:stack-name':
            'AWSControlTowerBP-BASELINE-CLOUDTRAIL-MASTER',
        },
      },
    ]);
    expect(organizations['o-ct0wern3s7'].trustedAccess).toHaveProperty([
      'controltower.amazonaws.com',
    ]);
    const [trail] = Object.values(trails);
    expect(buckets[trail.bucket].accountId).toBe('808080808081');
    expect(deliveries).toMatchObject([
      { admits: { accountPrefix: true, organizationPrefix: true } },
    ]);
  });

  it('have one as large as AWS allows, five levels deep', async () => {
    const { accounts, organizations } = await world('umbrella');
    const { units, rootId } = organizations['o-umbr3lla50k'];
    expect(Object.keys(accounts)).toHaveLength(50_000);
    expect(Object.keys(units)).toHaveLength(2000);
    const depthOf = (id: string): number =>
      id === rootId ? 0 : 1 + depthOf(units[id].parentId);
    expect(Math.max(...Object.keys(units).map(depthOf))).toBe(5);
    const names = Object.values(accounts).map(({ name }) => name);
    expect(new Set(names).size).toBe(50_000);
  });

  it('have one whose key is the root user’s', async () => {
    const { accounts } = await world('root-caller');
    expect(accounts['666666666666'].ownKey.root).toBe(true);
  });

  it('have one whose roles take no source identity', async () => {
    const { accounts } = await world('no-source-identity');
    const { trustPolicy } =
      accounts['777777777777'].roles.BackstageCloudTrailOperator;
    expect(trustPolicy.Statement).toMatchObject([
      { Action: ['sts:AssumeRole'] },
    ]);
  });
});
