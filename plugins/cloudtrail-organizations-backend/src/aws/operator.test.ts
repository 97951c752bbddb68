import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';
import { readPluginConfig } from '../config';
import { classifyAwsError } from './errors';
import { OperatorClients } from './operator';

const simulator = useAwsSimulator();
const USER = 'user:default/acme-admin';
const ROLE = 'BackstageCloudTrailOperator';

async function operator(operatorConfig: object = {}) {
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
    maxAttempts: 1,
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
  await aws.disableTrustedAccess();
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
  await aws.disableTrustedAccess();
  expect(services()).toEqual(
    before.filter(service => service !== 'cloudtrail.amazonaws.com'),
  );
  await aws.enableTrustedAccess();
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
    const aws = await operator();
    const error = await aws.enableTrustedAccess().catch(caught => caught);
    expect(
      classifyAwsError(error, 'organizations:EnableAWSServiceAccess'),
    ).toMatchObject({
      outcome: 'denied',
      missingAction: action,
      message: { key },
    });
  },
);
