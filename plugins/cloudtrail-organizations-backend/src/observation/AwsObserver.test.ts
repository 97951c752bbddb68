import { ConfigReader } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { onEachDatabase } from '../__testUtils__/databases';
import { createReplica } from '../__testUtils__/observer';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

const callsOf = (action: string) =>
  simulator.aws.calls().filter(call => call.action === action);

/** The account's own key instead of the portal's role: what other accounts and the root user are tested with. */
function withOwnKey(accountId: string, keyOf = accountId) {
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

onEachDatabase('observing', database => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await database();
  });

  const replica = (
    config: object = demoConfig(),
    now?: () => number,
    more: Partial<Parameters<typeof createReplica>[0]> = {},
  ) => createReplica({ knex, config, now, ...more });

  it('sees every fact of an organization that is well, each with its call and time', async () => {
    const { observe } = replica();
    const { state, observations } = await observe('acme');
    expect(state).toBe('active');
    expect(
      Object.values(observations).map(({ action, outcome }) => [
        action,
        outcome,
      ]),
    ).toEqual([
      ['sts:GetCallerIdentity', 'observed'],
      ['organizations:DescribeOrganization', 'observed'],
      ['organizations:ListAWSServiceAccessForOrganization', 'observed'],
      ['iam:GetRole', 'observed'],
      ['cloudtrail:DescribeTrails', 'observed'],
      ['organizations:ListDelegatedAdministrators', 'observed'],
    ]);
    expect(observations.trustedAccess).toMatchObject({
      value: { enabled: true, since: '2023-06-12T09:14:27.000Z' },
    });
    expect(observations.trails).toMatchObject({
      value: [
        {
          name: 'main',
          isOrganizationTrail: true,
          isMultiRegion: true,
          bucket: 'acme-org-cloudtrail-logs',
          status: {
            action: 'cloudtrail:GetTrailStatus',
            outcome: 'observed',
            value: { isLogging: true },
          },
          eventSelectors: {
            action: 'cloudtrail:GetEventSelectors',
            outcome: 'observed',
            value: { managementEvents: 'all', excludedEventSources: [] },
          },
        },
      ],
    });
    expect(observations.delegatedAdministrators).toMatchObject({
      value: [{ name: 'security-tooling' }],
    });
  });

  it('sees globex disabled, and that its role does not exist', async () => {
    const { state, observations } = await replica().observe('globex');
    expect(state).toBe('disabled');
    expect(observations.serviceLinkedRole).toMatchObject({
      outcome: 'observed',
      value: { exists: false, trustedPrincipals: [] },
    });
  });

  it('sees whether Control Tower is enabled, on whichever page AWS lists it', async () => {
    simulator.aws.change(world => {
      const { trustedAccess } = world.organizations['o-acm3zxcvbn'];
      for (let i = 0; i < 25; i += 1) {
        trustedAccess[`a${i}.amazonaws.com`] =
          trustedAccess['cloudtrail.amazonaws.com'];
      }
      trustedAccess['controltower.amazonaws.com'] =
        trustedAccess['cloudtrail.amazonaws.com'];
    });
    const { observe } = replica();
    const [acme, initech] = await Promise.all([
      observe('acme'),
      observe('initech'),
    ]);
    expect(acme.observations.trustedAccess).toMatchObject({
      value: { enabled: true, controlTower: true },
    });
    expect(initech.observations.trustedAccess).toMatchObject({
      value: { enabled: true, controlTower: false },
    });
  });

  it('sees initech failing with AccessDenied', async () => {
    const { state, observations } = await replica().observe('initech');
    expect(state).toBe('failing');
    expect(observations.trails).toMatchObject({
      value: [{ status: { value: { latestDeliveryError: 'AccessDenied' } } }],
    });
  });

  it('assumes the portal role once for all clients of an organization', async () => {
    const { observe } = replica();
    await observe('acme');
    await observe('acme');
    expect(callsOf('AssumeRole')).toHaveLength(1);
  });

  it('keeps since when the state is as it is, until it changes', async () => {
    const { observe, snapshots } = replica();
    const first = await observe('acme');
    const second = await observe('acme');
    expect(second.observedAt > first.observedAt).toBe(true);
    expect(second.stateSince).toBe(first.stateSince);
    simulator.aws.change(world => {
      world.organizations['o-acm3zxcvbn'].trustedAccess = {};
    });
    const third = await observe('acme');
    expect(third).toMatchObject({
      state: 'disabled',
      stateSince: third.observedAt,
    });
    await expect(snapshots.latest('acme')).resolves.toEqual(third);
  });

  it('says that the state is as it is only since now where nobody looked for too long', async () => {
    let offset = 0;
    const { observe } = replica(demoConfig(), () => Date.now() + offset);
    const first = await observe('acme');
    offset += 29 * 60_000;
    const second = await observe('acme');
    expect(second.stateSince).toBe(first.observedAt);
    offset += 31 * 60_000;
    const third = await observe('acme');
    expect(third).toMatchObject({
      state: 'active',
      stateSince: third.observedAt,
    });
  });

  describe('in bad weather', () => {
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
              reason:
                'AWS did not answer cloudtrail:GetTrailStatus within 1.5 seconds.',
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
      expect(callsOf('DescribeOrganization')).toHaveLength(2);
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
        reason:
          'AWS throttled organizations:ListAWSServiceAccessForOrganization, also when the portal tried again.',
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

  describe('an organization that is not what was configured', () => {
    it('is unknown where the credentials are those of another account', async () => {
      const config = withOwnKey('111111111111', '222222222222');
      const { state, observations } = await replica(config).observe('acme');
      expect(state).toBe('unknown');
      const { callerIdentity, ...others } = observations;
      expect(callerIdentity).toMatchObject({
        value: { account: '222222222222' },
      });
      for (const other of Object.values(others)) {
        expect(other).toMatchObject({
          outcome: 'notApplicable',
          reason:
            "The portal's credentials are those of account 222222222222, not of the configured management account 111111111111.",
        });
      }
    });

    it('is unknown where a member account was configured, and names the management account', async () => {
      const [member] = Object.values(simulator.aws.world.accounts).filter(
        ({ id, membership }) =>
          membership?.organizationId === 'o-acm3zxcvbn' &&
          id !== '111111111111',
      );
      const config = withOwnKey(member.id);
      config.cloudtrailOrganizations.organizations = [
        {
          ...config.cloudtrailOrganizations.organizations[0],
          managementAccountId: member.id,
        },
      ];
      const { state, observations } = await replica(config).observe('acme');
      expect(state).toBe('unknown');
      expect(observations.organization).toMatchObject({
        outcome: 'observed',
        value: { managementAccountId: '111111111111' },
      });
      expect(observations.trails).toMatchObject({
        outcome: 'notApplicable',
        reason: `Account ${member.id} is configured as management account, but the organization that it belongs to is managed by 111111111111.`,
      });
    });

    it('is disabled, with the way out, where it has consolidated billing only', async () => {
      simulator.aws.change(world => {
        const acme = world.organizations['o-acm3zxcvbn'];
        acme.featureSet = 'CONSOLIDATED_BILLING';
        acme.trustedAccess = {};
      });
      const { state, observations } = await replica().observe('acme');
      expect(state).toBe('disabled');
      expect(observations.organization).toMatchObject({
        value: { featureSet: 'CONSOLIDATED_BILLING' },
      });
    });

    it('is unknown, with a clear sentence, where the account is not in an organization', async () => {
      simulator.aws.change(world => {
        delete world.organizations['o-acm3zxcvbn'];
        for (const account of Object.values(world.accounts)) {
          if (account.membership?.organizationId === 'o-acm3zxcvbn') {
            delete account.membership;
          }
        }
      });
      const { state, observations } = await replica().observe('acme');
      expect(state).toBe('unknown');
      expect(observations.organization).toMatchObject({
        outcome: 'failed',
        error: 'AWSOrganizationsNotInUseException',
        reason:
          'The account is not in an organization, says organizations:DescribeOrganization.',
      });
    });

    it('notices that the portal is the root user', async () => {
      simulator.aws.change(world => {
        world.accounts['111111111111'].ownKey.root = true;
      });
      const { observations } = await replica(
        withOwnKey('111111111111'),
      ).observe('acme');
      expect(observations.callerIdentity).toMatchObject({
        value: { arn: 'arn:aws:iam::111111111111:root', isRoot: true },
      });
    });
  });

  describe('at the same time', () => {
    it('is done once for all who ask in one process', async () => {
      const { observe } = replica();
      const [first, ...others] = await Promise.all(
        Array.from({ length: 20 }, () => observe('acme')),
      );
      expect(others.every(other => other === first)).toBe(true);
      expect(callsOf('DescribeOrganization')).toHaveLength(1);
    });

    it('is done again for who wants what is so from now on', async () => {
      const { observe } = replica();
      const running = observe('acme');
      const [fresh, alsoFresh] = await Promise.all([
        observe('acme', { fresh: true }),
        observe('acme', { fresh: true }),
      ]);
      expect(fresh).not.toBe(await running);
      expect(alsoFresh).toBe(fresh);
      expect(callsOf('DescribeOrganization')).toHaveLength(2);
    });

    it('is done once across replicas: the other one waits for its result', async () => {
      const [one, other] = [replica(), replica()];
      const [seen, alsoSeen] = await Promise.all([
        one.observe('acme'),
        other.observe('acme'),
      ]);
      expect(alsoSeen).toEqual(seen);
      expect(callsOf('DescribeOrganization')).toHaveLength(1);
    });

    it('fails across replicas alike', async () => {
      simulator.aws.faults.add({ match: {}, kind: 'reset' });
      const [one, other] = [replica(), replica()];
      const results = await Promise.allSettled([
        one.observe('acme'),
        other.observe('acme'),
      ]);
      expect(results).toEqual(
        results.map(() => ({
          status: 'rejected',
          reason: expect.objectContaining({ name: 'ServiceUnavailableError' }),
        })),
      );
    });

    it('is taken over from a replica that died', async () => {
      const start = Date.now();
      const dead = replica();
      await dead.leases.acquire('acme', {
        holder: 'dead',
        startedAt: new Date(start).toISOString(),
        expiresAt: new Date(start + 60_000).toISOString(),
      });
      let offset = 0;
      const { observe } = replica(demoConfig(), () => Date.now() + offset);
      const waiting = observe('acme');
      await observe('globex');
      expect(
        callsOf('DescribeOrganization').map(({ accountId }) => accountId),
      ).toEqual(['222222222222']);
      offset = 61_000;
      await expect(waiting).resolves.toMatchObject({ organization: 'acme' });
    });

    it('is done for two organizations side by side', async () => {
      const { observe } = replica();
      const [acme, globex] = await Promise.all([
        observe('acme'),
        observe('globex'),
      ]);
      expect([acme.state, globex.state]).toEqual(['active', 'disabled']);
    });
  });

  describe('the accounts', () => {
    it('are not known before they were listed', async () => {
      const { observe, observer, organization } = replica();
      await observe('acme');
      await expect(
        observer.latest(organization('acme')),
      ).resolves.toMatchObject({
        observations: {
          accounts: {
            outcome: 'notApplicable',
            reason: 'The accounts have not been listed yet.',
          },
        },
      });
    });

    it('are listed page by page, and counted by state', async () => {
      const { listAccounts, observe, observer, organization } = replica();
      await listAccounts('acme');
      // 20 accounts a page, and one more page that is empty. What an earlier test left behind is refused by now.
      const pages = callsOf('ListAccounts').filter(
        ({ outcome }) => outcome === 'ok',
      );
      expect(pages).toHaveLength(3);
      await observe('acme');
      await expect(
        observer.latest(organization('acme')),
      ).resolves.toMatchObject({
        observations: {
          accounts: {
            outcome: 'observed',
            value: { total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } },
          },
        },
      });
    });

    it('stay known where listing fails half-way, and the failure is said', async () => {
      const { listAccounts, inventory, observe, observer, organization } =
        replica();
      await listAccounts('initech');
      await observe('initech');
      simulator.aws.faults.add({
        match: { action: 'ListAccounts' },
        kind: 'latency',
        ms: 0,
        count: 3,
      });
      simulator.aws.faults.add({
        match: { action: 'ListAccounts' },
        kind: 'deny',
      });
      await expect(listAccounts('initech')).resolves.toMatchObject({
        outcome: 'denied',
        missingAction: 'organizations:ListAccounts',
      });
      const latest = await observer.latest(organization('initech'));
      expect(latest?.observations.accounts.outcome).toBe('denied');
      expect(latest?.accountsListedAt).toEqual(expect.any(String));
      await expect(inventory.findAccount('333333333333')).resolves.toHaveLength(
        1,
      );
    });

    it('of another organization are not taken for this one', async () => {
      const config = withOwnKey('111111111111', '222222222222');
      const { listAccounts, inventory } = replica(config);
      await expect(listAccounts('acme')).resolves.toMatchObject({
        outcome: 'notApplicable',
        reason:
          'The accounts that AWS listed are those of the organization of 222222222222, not of the configured management account 111111111111.',
      });
      await expect(inventory.findAccount('222222222222')).resolves.toEqual([]);
    });
  });
});
