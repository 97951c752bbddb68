import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import {
  demoConfig,
  useAwsSimulator,
  withOwnKey,
} from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('observing in bad weather', database => {
  const replica = useObservers(database);

  it('waits for no credentials for ever, and takes them once they come', async () => {
    const real = DefaultAwsCredentialsManager.fromConfig(
      new ConfigReader(demoConfig() as JsonObject),
    );
    let hangs = true;
    const { observe, listAccounts, snapshots, leases } = replica(
      demoConfig(),
      undefined,
      {
        credentialsMs: 100,
        credentials: {
          async getCredentialProvider(options) {
            const provider = await real.getCredentialProvider(options);
            return hangs
              ? {
                  ...provider,
                  sdkCredentialProvider: () => new Promise(() => {}),
                }
              : provider;
          },
        },
      },
    );
    await expect(observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        'The portal got no AWS credentials for sts:GetCallerIdentity within 0.1 seconds.',
      sentence: { key: 'observation.credentials.noAnswer' },
    });
    await expect(snapshots.failedAttempt('acme')).resolves.toMatchObject({
      message: { key: 'observation.credentials.noAnswer' },
    });
    await expect(leases.current('acme')).resolves.toBeUndefined();
    await expect(listAccounts('acme')).resolves.toMatchObject({
      outcome: 'unreachable',
      message: { key: 'observation.credentials.noAnswer' },
    });

    hangs = false;
    await expect(observe('acme')).resolves.toMatchObject({ state: 'active' });
  });

  it('waits for no answer for ever, and shows the rest', async () => {
    const { observe, listAccounts } = replica(demoConfig(), undefined, {
      answerMs: 1500,
    });
    simulator.aws.faults.add({
      match: { action: 'GetTrailStatus' },
      kind: 'latency',
      ms: 5000,
    });
    simulator.aws.faults.add({
      match: { action: 'ListAccounts' },
      kind: 'latency',
      ms: 5000,
    });
    const [{ state, observations }, listed] = await Promise.all([
      observe('acme'),
      listAccounts('acme'),
    ]);
    expect(state).toBe('unknown');
    expect(observations.trails).toMatchObject({
      outcome: 'observed',
      value: [
        {
          status: {
            outcome: 'unreachable',
            message: {
              key: 'observation.noAnswer',
              params: { action: 'cloudtrail:GetTrailStatus', seconds: 1.5 },
            },
          },
          eventSelectors: { outcome: 'observed' },
        },
      ],
    });
    expect(listed).toMatchObject({
      outcome: 'unreachable',
      message: { key: 'observation.noAnswer' },
    });
  });

  it('shows the rest where IAM may not be read, and names the action', async () => {
    simulator.aws.faults.add({ match: { action: 'GetRole' }, kind: 'deny' });
    const { state, observations } = await replica().observe('acme');
    expect(state).toBe('unknown');
    expect(observations.serviceLinkedRole).toMatchObject({
      outcome: 'denied',
      missingAction: 'iam:GetRole',
      reason: "The portal's role may not call iam:GetRole.",
    });
    const others = Object.entries(observations).filter(
      ([fact]) => fact !== 'serviceLinkedRole',
    );
    expect(others.map(([, { outcome }]) => outcome)).toEqual(
      others.map(() => 'observed'),
    );
  });

  it('shows a trail whose status may not be read', async () => {
    simulator.aws.faults.add({
      match: { action: 'GetTrailStatus' },
      kind: 'deny',
    });
    const { state, observations } = await replica().observe('acme');
    expect(state).toBe('unknown');
    expect(observations.trails).toMatchObject({
      outcome: 'observed',
      value: [
        {
          name: 'main',
          status: {
            outcome: 'denied',
            missingAction: 'cloudtrail:GetTrailStatus',
          },
          eventSelectors: { outcome: 'observed' },
        },
      ],
    });
  });

  it('tries again when AWS throttles', async () => {
    simulator.aws.faults.add({
      match: { action: 'DescribeOrganization' },
      kind: 'throttle',
      count: 1,
    });
    const { state } = await replica().observe('acme');
    expect(state).toBe('active');
    expect(simulator.callsOf('DescribeOrganization')).toHaveLength(2);
  });

  it('says that AWS throttled where it goes on doing so', async () => {
    simulator.aws.faults.add({
      match: { action: 'ListAWSServiceAccessForOrganization' },
      kind: 'throttle',
    });
    const { state, observations } = await replica().observe('acme');
    expect(state).toBe('unknown');
    expect(observations.trustedAccess).toMatchObject({
      outcome: 'throttled',
      reason: expect.stringContaining(
        'AWS throttled organizations:ListAWSServiceAccessForOrganization, also when the portal tried again.',
      ),
    });
  });

  it('keeps the snapshot and says why where AWS cannot be reached', async () => {
    const { observe, snapshots } = replica();
    const before = await observe('acme');
    simulator.aws.faults.add({ match: {}, kind: 'reset' });
    await expect(observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^AWS could not be reached for sts:GetCallerIdentity: .*ECONNRESET/,
      ),
      sentence: { key: 'observation.unreachable' },
    });
    await expect(snapshots.latest('acme')).resolves.toEqual(before);
    await expect(snapshots.failedAttempt('acme')).resolves.toMatchObject({
      message: { key: 'observation.unreachable' },
    });

    simulator.aws.faults.clear();
    await observe('acme');
    await expect(snapshots.failedAttempt('acme')).resolves.toBeUndefined();
  });

  it('names the missing action where the portal may not assume its role', async () => {
    simulator.aws.faults.add({
      match: { action: 'AssumeRole' },
      kind: 'deny',
    });
    await expect(replica().observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('AWS refused sts:AssumeRole'),
    });
  });

  it('takes new credentials once AWS does not know those it had any more', async () => {
    const { observe } = replica();
    await observe('acme');
    simulator.aws.change(world => {
      world.sessions = {};
    });
    await expect(observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    await expect(observe('acme')).resolves.toMatchObject({ state: 'active' });
  });

  it('says that AWS does not know the credentials', async () => {
    const config = withOwnKey('111111111111', '999999999999');
    await expect(replica(config).observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        "AWS refused the portal's credentials for sts:GetCallerIdentity: InvalidClientTokenId.",
    });
  });

  it('says that no credentials are configured for the account', async () => {
    const config = {
      ...demoConfig(),
      aws: {
        mainAccount: {
          accessKeyId: 'AKIA222222222222SIMU',
          secretAccessKey: 'any',
        },
      },
    };
    await expect(replica(config).observe('acme')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^The portal has no AWS credentials for sts:GetCallerIdentity: /,
      ),
    });
  });
});
