import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { Response } from 'supertest';
import { type Caller, startPortal } from './portal';
import { demoConfig, useAwsSimulator } from './simulator';

export const DISABLE = 'disable-trusted-access';
export const ENABLE = 'enable-trusted-access';
export const OPERATIONS = '/organizations/acme/operations';
/** Acme's organization trail. */
export const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

type PortalOptions = Parameters<typeof startPortal>[0];

/** The demo's organizations, with an operator role for acme. */
export function operableConfig(
  overrides: { acme?: object; readOnly?: boolean; rateBudget?: number } = {},
): JsonObject {
  const { rateBudget = 1 } = overrides;
  const demo = demoConfig({
    observation: { rateBudget },
    organizations: {
      acme: {
        readers: ['group:default/acme-readers', 'group:default/platform'],
        cloudTrailAdmins: ['group:default/cloudtrail-admins'],
        operator: {
          roleArn: 'arn:aws:iam::111111111111:role/BackstageCloudTrailOperator',
        },
        ...overrides.acme,
      },
      initech: { managementAccountAdmins: ['group:default/acme-admins'] },
    },
  });
  return {
    ...demo,
    cloudtrailOrganizations: {
      ...demo.cloudtrailOrganizations,
      ...(overrides.readOnly && { readOnly: true }),
    },
  } as JsonObject;
}

/** How a request was refused. */
export function refusal({ status, body }: Response): string {
  return `${status} ${body.error?.name}`;
}

/** The embedded AWS for one test file, and what the tests of operations ask of it. */
export function useOperableAws() {
  const simulator = useAwsSimulator();
  return {
    get aws() {
      return simulator.aws;
    },
    /** What AWS was asked to change. */
    changes: () =>
      simulator.aws.world.events
        .filter(({ readOnly }) => !readOnly)
        .map(({ eventName }) => eventName)
        .filter(name => name !== 'AssumeRole'),
    /** Whether acme trusts CloudTrail. */
    trustedAccess: () =>
      CLOUDTRAIL in
      simulator.aws.world.organizations['o-acm3zxcvbn'].trustedAccess,
    /** Withdraws acme's trust, as somebody else with the console would. */
    withdrawTrustedAccess: () =>
      simulator.aws.change(world => {
        delete world.organizations['o-acm3zxcvbn'].trustedAccess[CLOUDTRAIL];
      }),
  };
}

/** A portal a test, which the test starts. */
export function usePortal(database: () => Promise<Knex>) {
  let running: Awaited<ReturnType<typeof startPortal>>;
  afterEach(() => running.stop());

  const ask = (
    caller: Caller,
    method: 'get' | 'post',
    path: string,
    body?: object | string,
  ) => running.ask(caller, method, path, body);

  return {
    ask,
    get audit() {
      return running.audit;
    },
    get notifications() {
      return running.notifications;
    },
    async start(options: Partial<PortalOptions> = {}) {
      running = await startPortal({
        config: operableConfig(),
        knex: await database(),
        ...options,
      });
    },
    ended: (caller: Caller, organization: string, id: string) =>
      running.ended(caller, organization, id),
    /** Has an organization observed. */
    async refreshed(organization = 'acme') {
      const path = `/organizations/${organization}/refresh`;
      const response = await ask('acme-admin', 'post', path);
      if (response.status !== 200) throw new Error(refusal(response));
    },
    /** A complete request to disable acme's trusted access, made from the plan as it stands. */
    async disable() {
      const { body } = await ask('acme-admin', 'post', OPERATIONS, {
        kind: DISABLE,
        dryRun: true,
      });
      return {
        kind: DISABLE,
        confirmation: 'disable',
        reason: 'Moving to another tool, CHG-2041',
        planHash: body.plan?.hash ?? 'none',
      };
    },
    /** Audit events that ended badly. */
    failed: (eventId: string) =>
      running.audit.filter(
        event => event.eventId === eventId && event.status === 'failed',
      ),
  };
}
