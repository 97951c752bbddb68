import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import { acme, FakeAws } from '../__testUtils__/fakeAws';
import { refresh } from './refresh';

const START = Date.parse('2026-11-23T10:00:00.000Z');

function refreshing() {
  let time = START;
  const aws = new FakeAws(() => START);
  return {
    aws,
    after: (ms: number) => {
      time = START + ms;
      return refresh(acme, {
        observer: aws,
        now: () => time,
        minIntervalMs: 10_000,
      });
    },
  };
}

describe('refresh', () => {
  it('observes where the last observation is ten seconds old', async () => {
    const { aws, after } = refreshing();
    await after(10_000);
    expect(aws.reads).toBe(1);
  });

  it('asks AWS nothing so soon after the last observation', async () => {
    const { aws, after } = refreshing();
    await after(0);
    await after(9_999);
    expect(aws.reads).toBe(0);
  });

  it('counts from the end of the last observation, which may have taken longer itself', async () => {
    const { aws, after } = refreshing();
    const ended = new Date(START + 60_000).toISOString();
    const latest = await aws.latest(acme);
    const [main] = aws.trails;
    aws.latest = async () => ({
      ...latest,
      snapshot: {
        ...latest.snapshot,
        observations: {
          ...latest.snapshot.observations,
          trails: {
            action: 'cloudtrail:DescribeTrails',
            observedAt: latest.snapshot.observedAt,
            outcome: 'observed',
            value: [{ ...main, status: { ...main.status, observedAt: ended } }],
          },
        },
      },
    });
    await after(69_999);
    expect(aws.reads).toBe(0);
    await after(70_000);
    expect(aws.reads).toBe(1);
  });

  it('fails again as the last attempt did, so soon after it', async () => {
    const { aws, after } = refreshing();
    const message = say('denied.assumeRole');
    aws.failedAttempt = async () => ({
      at: new Date(START + 60_000).toISOString(),
      message,
    });
    await expect(after(69_999)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      sentence: message,
    });
    expect(aws.reads).toBe(0);
    await after(70_000);
    expect(aws.reads).toBe(1);
  });

  it('is not kept out by a clock that runs far ahead', async () => {
    const { aws, after } = refreshing();
    await after(-60_000);
    expect(aws.reads).toBe(1);
  });
});
