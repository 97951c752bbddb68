import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { readPluginConfig } from '../config';
import { classifyAwsError } from './errors';
import { OperatorClients } from './operator';

const simulator = useAwsSimulator();
const guard = {
  signal: new AbortController().signal,
  beforeSend: async () => {},
};
const USER = 'user:default/acme-admin';
const ROLE = 'BackstageCloudTrailOperator';

async function operator(operatorConfig: object = {}, maxAttempts = 1) {
  const root = new ConfigReader(
    demoConfig({
      organizations: {
        acme: {
          operator: {
            roleArn: `arn:aws:iam::111111111111:role/${ROLE}`,
            ...operatorConfig,
          },
        },
      },
    }) as JsonObject,
  );
  const [acme] = readPluginConfig(root).organizations;
  return new OperatorClients(DefaultAwsCredentialsManager.fromConfig(root), {
    rates: { schedule: (_, __, request) => request() },
    maxAttempts,
  }).forUser(acme, USER);
}

function withoutTrust(action: string) {
  simulator.aws.change(world => {
    const { trustPolicy } = world.accounts['111111111111'].roles[ROLE];
    const text = JSON.stringify(trustPolicy).replace(action, 'sts:Nothing');
    world.accounts['111111111111'].roles[ROLE].trustPolicy = JSON.parse(text);
  });
}

it('lets CloudTrail record which user of the portal acted', async () => {
  const aws = await operator();
  expect(aws.sourceIdentity).toBe('user.default.acme-admin');
  await aws.disableTrustedAccess(guard);
  const event = simulator.aws
    .events()
    .find(({ eventName }) => eventName === 'DisableAWSServiceAccess');
  expect(JSON.stringify(event?.userIdentity)).toContain(
    '"sourceIdentity":"user.default.acme-admin"',
  );
  const session = Object.values(simulator.aws.world.sessions).find(
    ({ roleName }) => roleName === ROLE,
  );
  expect(session).toMatchObject({
    sessionName: 'user.default.acme-admin',
    sourceIdentity: 'user.default.acme-admin',
    tags: { 'backstage-user': USER },
  });
});

it('disables and enables trusted access for CloudTrail alone', async () => {
  const services = () =>
    Object.keys(
      simulator.aws.world.organizations['o-acm3zxcvbn'].trustedAccess,
    );
  const before = services();
  expect(before).toContain('cloudtrail.amazonaws.com');
  const aws = await operator();
  await aws.disableTrustedAccess(guard);
  expect(services()).toEqual(
    before.filter(service => service !== 'cloudtrail.amazonaws.com'),
  );
  await aws.enableTrustedAccess(guard);
  expect(services().sort()).toEqual([...before].sort());
});

it.each([
  ['sts:SetSourceIdentity', 'denied.setSourceIdentity'],
  ['sts:TagSession', 'denied.tagSession'],
  ['sts:AssumeRole', 'denied.assumeRole'],
])(
  'has a sentence of its own for a trust policy without %s',
  async (action, key) => {
    withoutTrust(action);
    const error = await operator().catch(caught => caught);
    expect(classifyAwsError(error, 'sts:AssumeRole')).toMatchObject({
      outcome: 'denied',
      missingAction: action,
      message: { key },
    });
  },
);

it('sends nothing where the guard throws, or the signal is aborted', async () => {
  const writes = () =>
    simulator.aws
      .events()
      .filter(({ eventName }) => eventName === 'DisableAWSServiceAccess');
  const aws = await operator();
  const lost = new Error('lost');
  await expect(
    aws.disableTrustedAccess({
      ...guard,
      beforeSend: async () => {
        throw lost;
      },
    }),
  ).rejects.toBe(lost);
  const controller = new AbortController();
  await expect(
    aws.disableTrustedAccess({
      signal: controller.signal,
      // As when the deadline passes while the write waits for the rate budget.
      beforeSend: async () => controller.abort(),
    }),
  ).rejects.toMatchObject({ name: 'AbortError' });
  expect(writes()).toEqual([]);
});

it('asks before each attempt, so that a retry is not sent once the lease is lost', async () => {
  simulator.aws.faults.add({
    match: { action: 'organizations:DisableAWSServiceAccess' },
    kind: 'reset',
  });
  let asked = 0;
  const aws = await operator({}, 3);
  const error = await aws
    .disableTrustedAccess({
      ...guard,
      beforeSend: async () => {
        asked += 1;
        if (asked === 2) throw new Error('lost');
      },
    })
    .catch(caught => caught);
  expect(error.message).toBe('lost');
  expect(asked).toBe(2);
});
