import type { CoverageCounts } from 'backstage-plugin-cloudtrail-organizations-common';
import { onEachDatabase } from '../__testUtils__/databases';
import { useObservers } from '../__testUtils__/observer';
import { demoConfig, useAwsSimulator } from '../__testUtils__/simulator';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const LOG_ARCHIVE = '424989633668';
const BUCKET = 'acme-org-cloudtrail-logs';
const MAIN = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/main';
/** Quiet: nothing happens in it, so that it has digests only. */
const QUIET = 'backup-vault';

const simulator = useAwsSimulator();
const now = () => simulator.aws.now();
const iso = (time: number) => new Date(time).toISOString();

/** Whose log archive owns the bucket of acme's trail. */
function config(regions = ['us-east-1']) {
  const demo = demoConfig({
    organizations: {
      acme: { regions, logArchive: { accountId: LOG_ARCHIVE } },
    },
  });
  return {
    ...demo,
    aws: {
      // Without a role: time goes on for days here, and its sessions would expire.
      accounts: [
        ...demo.aws.accounts.map(({ roleName, ...account }) => account),
        {
          accountId: LOG_ARCHIVE,
          accessKeyId: `AKIA${LOG_ARCHIVE}SIMU`,
          secretAccessKey: 'any',
        },
      ],
    },
  };
}

onEachDatabase('the coverage of accounts', database => {
  const replica = useObservers(database);

  function portal(regions?: string[]) {
    const one = replica(config(regions), now);
    return {
      ...one,
      /** As the schedule does it. */
      async check(name = 'acme') {
        await one.observe(name);
        await one.listAccounts(name);
        await one.checkCoverage(name);
      },
      /** Observes, and says so, as the plugin does. */
      async observed() {
        const snapshot = await one.observe('acme');
        await one.coverage.observed(one.organization('acme'), snapshot);
      },
      async coverageOf(accountName: string) {
        const known = Object.values(simulator.aws.world.accounts);
        const { id = '' } = known.find(each => each.name === accountName) ?? {};
        const [found] = await one.inventory.findAccount(id);
        return found?.coverage;
      },
      async counts(name = 'acme') {
        const { coverage } = await one.inventory.latest(name);
        return coverage?.outcome === 'observed' ? coverage.value : undefined;
      },
      async pass(name = 'acme') {
        return (await one.inventory.latest(name)).coveragePass;
      },
      async history(accountName: string) {
        const known = Object.values(simulator.aws.world.accounts);
        const { id } = known.find(each => each.name === accountName) ?? {};
        const { items } = await one.changes.list('acme', {
          subject: `account:${id}`,
          from: '2000-01-01T00:00:00.000Z',
          to: '2100-01-01T00:00:00.000Z',
          limit: 10,
        });
        return items.map(({ value }) => value);
      },
    };
  }

  const all = (verdict: keyof CoverageCounts, active = 26) => ({
    ...{ delivering: 0, silent: 0, uncovered: 0, unverified: 0, unknown: 0 },
    suspended: 1,
    active,
    [verdict]: active,
  });

  it('is proven by the newest digest of each, and by its time and Region', async () => {
    const { check, coverageOf, counts, pass } = portal();
    await check();
    await expect(counts()).resolves.toEqual(all('delivering'));
    const coverage = await coverageOf(QUIET);
    expect(coverage).toMatchObject({
      verdict: 'delivering',
      evidence: 'digest',
      region: 'us-east-1',
      trailName: 'main',
      message: { key: 'coverage.delivering.digest' },
    });
    const age = now() - Date.parse(coverage?.newestAt ?? '');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(HOUR + 60_000);
    // One for all that ever delivered; then each account's Regions, and its newest.
    const requests = 1 + 2 * 26 + 2;
    expect(simulator.callsOf('ListObjectsV2')).toHaveLength(requests);
    await expect(pass()).resolves.toMatchObject({
      status: 'complete',
      done: 26,
      total: 26,
      requests,
    });
    expect(simulator.callsOf('GetObject')).toEqual([]);
    await expect(coverageOf('legacy-intranet')).resolves.toMatchObject({
      verdict: 'suspended',
    });
  });

  it('is looked for in each configured Region', async () => {
    const { check, coverageOf } = portal(['us-east-1', 'eu-south-2']);
    await check();
    await expect(coverageOf('data-platform')).resolves.toMatchObject({
      message: { key: 'coverage.delivering.digest' },
      regions: expect.arrayContaining([
        { region: 'eu-south-2', newestAt: expect.any(String) },
        { region: 'eu-west-1' },
        { region: 'us-east-1', newestAt: expect.any(String) },
      ]),
    });
    // It has not turned that Region on.
    await expect(coverageOf('payments-prod')).resolves.toMatchObject({
      verdict: 'delivering',
      message: {
        key: 'coverage.delivering.digestNotFrom',
        params: { regions: 'eu-south-2' },
      },
    });
  });

  it('is spread: of what was looked at before only some is looked at again', async () => {
    const { check, pass } = portal();
    await check();
    simulator.aws.advance(HOUR);
    await check();
    // Twelve searches in twelve hours: a twelfth of 26 each.
    await expect(pass()).resolves.toMatchObject({ done: 3, requests: 1 + 6 });
  });

  it('is looked at again, that longest ago first', async () => {
    const { check, coverageOf } = portal();
    await check();
    for (let hour = 0; hour < 12; hour += 1) {
      simulator.aws.advance(HOUR);
      await check();
    }
    const coverage = await coverageOf(QUIET);
    expect(now() - Date.parse(coverage?.checkedAt ?? '')).toBeLessThan(
      12 * HOUR + 60_000,
    );
  });

  it('is proven by logs where there are no digests: a quiet account is silent then', async () => {
    const { check, coverageOf } = portal();
    simulator.aws.change(world => {
      world.trails[MAIN].logFileValidation = false;
      for (const span of world.deliveries) span.digests = false;
    });
    await check();
    await expect(coverageOf('payments-prod')).resolves.toMatchObject({
      verdict: 'delivering',
      evidence: 'log',
      message: { key: 'coverage.delivering.log' },
    });
    await expect(coverageOf(QUIET)).resolves.toMatchObject({
      verdict: 'silent',
      message: { key: 'coverage.silent.never' },
    });
  });

  it('is judged again at once when trusted access is off, and proven anew after it was restored', async () => {
    const { check, counts, coverageOf, history, observed } = portal();
    await check();
    simulator.aws.change(world => {
      delete world.organizations['o-acm3zxcvbn'].trustedAccess[
        'cloudtrail.amazonaws.com'
      ];
    });
    await observed();
    await expect(counts()).resolves.toEqual(all('uncovered'));
    await expect(coverageOf(QUIET)).resolves.toMatchObject({
      verdict: 'uncovered',
      message: { key: 'coverage.uncovered.trustedAccess' },
    });

    const restored = iso(now());
    simulator.aws.change(world => {
      world.organizations['o-acm3zxcvbn'].trustedAccess[
        'cloudtrail.amazonaws.com'
      ] = restored;
    });
    await observed();
    // The digests of before prove nothing.
    await expect(counts()).resolves.toEqual(all('unverified'));

    simulator.aws.advance(2 * HOUR);
    await check();
    await expect(counts()).resolves.toEqual(all('delivering'));
    await expect(history(QUIET)).resolves.toEqual([
      'delivering',
      'unverified',
      'uncovered',
      'delivering',
    ]);
  });

  it('of all is silent once nothing came for longer than the grace', async () => {
    const { check, counts } = portal();
    simulator.aws.change(world => {
      world.trails[MAIN].outage = { since: iso(now() - 25 * HOUR) };
    });
    await check();
    await expect(counts()).resolves.toEqual(all('silent'));
  });

  it('of the management account may stand below its own id alone', async () => {
    const { check, counts, coverageOf } = portal();
    simulator.aws.change(world => {
      for (const span of world.deliveries)
        span.admits.organizationPrefix = false;
    });
    await check();
    await expect(coverageOf('acme-management')).resolves.toMatchObject({
      verdict: 'delivering',
    });
    await expect(counts()).resolves.toEqual({
      ...all('silent'),
      silent: 25,
      delivering: 1,
    });
  });

  it('of a new account is watched until its first delivery', async () => {
    const { check, coverageOf } = portal();
    await check();
    simulator.aws.change((world, at) => {
      const [some] = Object.values(world.accounts).filter(
        ({ name }) => name === 'payments-prod',
      );
      world.accounts['555555555555'] = {
        ...some,
        id: '555555555555',
        name: 'new',
        membership: { ...some.membership!, joinedAt: iso(at) },
      };
    });
    await check();
    await expect(coverageOf('new')).resolves.toMatchObject({
      verdict: 'unverified',
      message: { key: 'coverage.unverified.notDue' },
    });
    simulator.aws.advance(HOUR);
    await check();
    await expect(coverageOf('new')).resolves.toMatchObject({
      verdict: 'delivering',
    });
  });

  it('is not claimed where nothing could be read, and stays known where that fails later', async () => {
    const { check, counts, coverageOf, pass } = portal();
    simulator.aws.faults.add({
      match: { action: 'ListObjectsV2' },
      kind: 'deny',
    });
    await check();
    await expect(counts()).resolves.toEqual(all('unverified'));
    await expect(coverageOf(QUIET)).resolves.toMatchObject({
      message: {
        key: 'denied.action',
        params: { missingAction: 's3:ListBucket' },
      },
    });
    await expect(pass()).resolves.toMatchObject({
      status: 'failed',
      message: { key: 'denied.action' },
    });

    simulator.aws.faults.clear();
    await check();
    await expect(counts()).resolves.toEqual(all('delivering'));

    simulator.aws.faults.add({
      match: { action: 'ListObjectsV2' },
      kind: 'deny',
    });
    simulator.aws.advance(35 * HOUR);
    await check();
    await expect(counts()).resolves.toEqual(all('delivering'));
    simulator.aws.advance(2 * HOUR);
    await check();
    await expect(counts()).resolves.toEqual(all('unknown'));
    await expect(coverageOf(QUIET)).resolves.toMatchObject({
      message: { key: 'coverage.unknown.stale' },
    });
  });

  it('is not looked for in a bucket that a stranger made again', async () => {
    const { check, counts, observe, listAccounts, checkCoverage } = portal();
    await observe('acme');
    await listAccounts('acme');
    simulator.aws.change(world => {
      world.buckets[BUCKET].accountId = '222222222222';
    });
    await checkCoverage('acme');
    await expect(counts()).resolves.toEqual(all('unverified'));
    await check();
    await expect(counts()).resolves.toEqual(all('unverified'));
  });

  it('is complete where some accounts could not be read, which are counted', async () => {
    const { check, counts, pass } = portal();
    simulator.aws.change(world => {
      const { policy } = world.buckets[BUCKET];
      policy!.Statement = [
        policy!.Statement,
        {
          Effect: 'Deny' as const,
          Principal: '*' as const,
          Action: 's3:ListBucket',
          Resource: `arn:aws:s3:::${BUCKET}`,
          Condition: { StringLike: { 's3:prefix': '*/1047290011*' } },
        },
      ].flat();
    });
    await check();
    await expect(counts()).resolves.toMatchObject({
      delivering: 23,
      unverified: 3,
    });
    await expect(pass()).resolves.toMatchObject({
      status: 'complete',
      message: { key: 'inventory.someNotRead', params: { count: 3 } },
    });
  });

  it('is uncovered where there is no organization trail, without a request to S3', async () => {
    const { check, counts } = portal();
    await check('globex');
    await expect(counts('globex')).resolves.toMatchObject({
      active: 9,
      uncovered: 9,
    });
    expect(simulator.callsOf('ListObjectsV2')).toEqual([]);
  });
});
