import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(60_000);

const simulator = useAwsSimulator();

onEachDatabase('observing', database => {
  const replica = useObservers(database);

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
      ['cloudtrail:ListEventDataStores', 'observed'],
      ['organizations:DescribeResourcePolicy', 'observed'],
      ['s3:GetBucketAcl', 'observed'],
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

  it('assumes the portal role once for all clients of an account', async () => {
    const { observe } = replica();
    await observe('acme');
    await observe('acme');
    // In the management account and in the log archive.
    expect(simulator.callsOf('AssumeRole')).toHaveLength(2);
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

  describe('at the same time', () => {
    it('is done once for all who ask in one process', async () => {
      const { observe } = replica();
      const [first, ...others] = await Promise.all(
        Array.from({ length: 20 }, () => observe('acme')),
      );
      expect(others.every(other => other === first)).toBe(true);
      expect(simulator.callsOf('DescribeOrganization')).toHaveLength(1);
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
      expect(simulator.callsOf('DescribeOrganization')).toHaveLength(2);
    });

    it('is done once across replicas: the other one waits for its result', async () => {
      const [one, other] = [replica(), replica()];
      const [seen, alsoSeen] = await Promise.all([
        one.observe('acme'),
        other.observe('acme'),
      ]);
      expect(alsoSeen).toEqual(seen);
      expect(simulator.callsOf('DescribeOrganization')).toHaveLength(1);
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
        simulator
          .callsOf('DescribeOrganization')
          .map(({ accountId }) => accountId),
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
});
