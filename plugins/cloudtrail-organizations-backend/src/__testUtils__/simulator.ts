import {
  type AwsSimulator,
  readScenario,
  type Scenario,
  startAwsSimulator,
} from 'aws-simulator';

/** The embedded AWS for one test file, with `AWS_ENDPOINT_URL` pointing at it while the tests run. */
export function useAwsSimulator(): {
  readonly aws: AwsSimulator;
  /** What AWS was asked by one call. */
  callsOf(action: string): ReturnType<AwsSimulator['calls']>;
} {
  let aws: AwsSimulator;
  const before = process.env.AWS_ENDPOINT_URL;
  beforeAll(async () => {
    // Tests observe again and again within a second; one that is about AWS's rates sets aws.limits.
    aws = await startAwsSimulator({
      port: 0,
      scenario: await demoWithoutHistory(),
      limits: 'off',
    });
    process.env.AWS_ENDPOINT_URL = aws.url;
  });
  beforeEach(() => aws.reset());
  afterAll(async () => {
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL;
    else process.env.AWS_ENDPOINT_URL = before;
    await aws.close();
  });
  return {
    get aws() {
      return aws;
    },
    callsOf: action => aws.calls().filter(call => call.action === action),
  };
}

/** The demo's organizations without what happened before: the events are those that a test leaves. */
async function demoWithoutHistory(): Promise<Scenario> {
  const scenario = await readScenario('demo');
  return {
    ...scenario,
    organizations: scenario.organizations?.map(
      ({ history, ...organization }) => organization,
    ),
  };
}

const ACCOUNTS = {
  acme: '111111111111',
  globex: '222222222222',
  initech: '333333333333',
};

/** Acme's log archive, which owns the bucket of its trail. */
const LOG_ARCHIVE = '424989633668';

/** The portal's configuration for organizations of the demo scenario: its read-only role in each. */
export function demoConfig(
  overrides: {
    observation?: object;
    organizations?: Partial<Record<keyof typeof ACCOUNTS, object>>;
  } = {},
) {
  const names = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];
  return {
    aws: {
      accounts: [...Object.values(ACCOUNTS), LOG_ARCHIVE].map(accountId => ({
        accountId,
        accessKeyId: `AKIA${accountId}SIMU`,
        secretAccessKey: 'any',
        roleName: 'BackstageReadOnly',
      })),
    },
    cloudtrailOrganizations: {
      observation: {
        rateBudget: 1,
        // The world of a test changes faster than refreshes are worth in a real one.
        minRefreshInterval: { milliseconds: 1 },
        ...overrides.observation,
      },
      organizations: names.map(name => ({
        name,
        title: name[0].toUpperCase() + name.slice(1),
        managementAccountId: ACCOUNTS[name],
        readers: ['group:default/platform'],
        managementAccountAdmins: [`group:default/${name}-admins`],
        ...(name === 'acme' && { logArchive: { accountId: LOG_ARCHIVE } }),
        ...overrides.organizations?.[name],
      })),
    },
  };
}

/** The account's own key instead of the portal's role: what other accounts and the root user are tested with. */
export function withOwnKey(accountId: string, keyOf = accountId) {
  const config = demoConfig();
  return {
    ...config,
    aws: {
      accounts: [
        {
          accountId,
          accessKeyId: `AKIA${keyOf}SIMU`,
          secretAccessKey: 'any',
        },
      ],
    },
  };
}
