import { RateBudget, reservoir } from './rates';

describe('reservoir', () => {
  it.each([
    [{ rate: 1, burst: 2 }, 1, { start: 2, amount: 1, everyMs: 1000 }],
    [{ rate: 1, burst: 2 }, 0.5, { start: 1, amount: 1, everyMs: 2000 }],
    [{ rate: 8, burst: 12 }, 1, { start: 12, amount: 2, everyMs: 250 }],
    [{ rate: 8, burst: 12 }, 0.5, { start: 6, amount: 1, everyMs: 250 }],
    [{ rate: 5, burst: 8 }, 0.5, { start: 4, amount: 3, everyMs: 1250 }],
    [{ rate: 10, burst: 10 }, 1, { start: 10, amount: 5, everyMs: 500 }],
    [{ rate: 1, burst: 2 }, 0.01, { start: 1, amount: 1, everyMs: 100_000 }],
  ])(
    'of %o with a share of %d is %o',
    (limit, share, { start, amount, everyMs }) => {
      expect(reservoir(limit, share)).toEqual({
        reservoir: start,
        reservoirIncreaseAmount: amount,
        reservoirIncreaseInterval: everyMs,
        reservoirIncreaseMaximum: start,
      });
    },
  );

  it('never exceeds the share of the rate', () => {
    for (const rate of [1, 5, 8, 10]) {
      for (const share of [0.05, 0.1, 0.3, 0.5, 0.9, 1]) {
        const { reservoirIncreaseAmount, reservoirIncreaseInterval } =
          reservoir({ rate, burst: 12 }, share);
        const perSecond =
          (1000 * Number(reservoirIncreaseAmount)) /
          Number(reservoirIncreaseInterval);
        expect(perSecond).toBeLessThanOrEqual(rate * share);
      }
    }
  });
});

describe('RateBudget', () => {
  it('lets a burst through, then waits for the budget of that payer and call', async () => {
    const budget = new RateBudget(1);
    const done: string[] = [];
    const call = (account: string, name: string) =>
      budget.schedule(account, name, async () => {
        done.push(`${account} ${name}`);
      });
    const waiting = [
      call('1', 'DescribeOrganization'),
      call('1', 'DescribeOrganization'),
      call('1', 'DescribeOrganization'),
    ];
    await Promise.all(waiting.slice(0, 2));
    await call('2', 'DescribeOrganization');
    await call('1', 'GetCallerIdentity');
    expect(done).toEqual([
      '1 DescribeOrganization',
      '1 DescribeOrganization',
      '2 DescribeOrganization',
      '1 GetCallerIdentity',
    ]);
    await waiting[2];
    expect(done).toHaveLength(5);
  });

  it('admits of each call no more at once than the burst that AWS documents', async () => {
    // Sources: "Quotas for AWS Organizations" and "Quotas in AWS CloudTrail".
    const bursts = {
      DescribeOrganization: 2,
      ListAWSServiceAccessForOrganization: 3,
      ListAccounts: 12,
      ListDelegatedAdministrators: 8,
      ListRoots: 2,
      ListOrganizationalUnitsForParent: 8,
      DescribeTrails: 10,
      GetTrailStatus: 10,
      GetEventSelectors: 10,
      GetInsightSelectors: 10,
      ListTags: 10,
      ListEventDataStores: 10,
      GetEventDataStore: 10,
    };
    const admitted = async ([call, burst]: [string, number]) => {
      const budget = new RateBudget(1);
      let sent = 0;
      const all = Array.from({ length: burst + 1 }, () =>
        budget.schedule('111111111111', call, async () => {
          sent += 1;
        }),
      );
      await Promise.all(all.slice(0, burst));
      const atOnce = sent;
      await all[burst];
      return [call, atOnce];
    };
    expect(await Promise.all(Object.entries(bursts).map(admitted))).toEqual(
      Object.entries(bursts),
    );
  });

  it('knows no rate of what AWS documents none for', async () => {
    const budget = new RateBudget(0.01);
    let sent = 0;
    await Promise.all(
      Array.from({ length: 50 }, () =>
        budget.schedule('111111111111', 'GetBucketAcl', async () => {
          sent += 1;
        }),
      ),
    );
    expect(sent).toBe(50);
  });
});
