import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import type { Head } from '../history/DatabaseHistoryStore';
import type { Point } from '../history/points';
import { callMiddleware } from './awsCalls';
import { PluginMetrics } from './PluginMetrics';

const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE).toISOString();

class Reader extends MetricReader {
  protected async onShutdown() {}
  protected async onForceFlush() {}
}

/** The plugin's metrics as Prometheus would scrape them. */
function setUp() {
  const reader = new Reader();
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
  const heads = new Map<string, Head>();
  const points = new Map<string, Point>();
  let now = NOW - 120 * MINUTE;
  const metrics = new PluginMetrics({
    metrics: meter,
    history: {
      heads: async () => heads,
      newestPoints: async () => points,
    },
    organizations: ['acme', 'globex'],
    staleAfterMs: 30 * MINUTE,
    now: () => now,
  });
  now = NOW;
  const scrape = async () => {
    const { resourceMetrics, errors } = await reader.collect();
    expect(errors).toEqual([]);
    return new PrometheusSerializer('', false)
      .serialize(resourceMetrics)
      .split('\n')
      .map(line =>
        line.replace(/,?otel_scope_name="test"(,otel_scope_\w+="[^"]*")*/, ''),
      )
      .filter(line => line.startsWith('cloudtrail_organizations_'));
  };
  return { metrics, heads, points, scrape };
}

const head = (recorded: number, observed?: number): Head => ({
  recordedAt: ago(recorded),
  observedAt: observed === undefined ? undefined : ago(observed),
  blindTold: false,
  told: {},
});

it('counts requests to AWS by call and outcome, and those that were throttled', async () => {
  const { metrics, scrape } = setUp();
  metrics.called('organizations:ListAccounts', 'ok');
  metrics.called('organizations:ListAccounts', 'ok');
  metrics.called('organizations:ListAccounts', 'throttled');
  metrics.called('iam:GetRole', 'denied');
  const lines = await scrape();
  expect(lines).toContain(
    'cloudtrail_organizations_aws_calls_total{call="organizations:ListAccounts",outcome="ok"} 2',
  );
  expect(lines).toContain(
    'cloudtrail_organizations_aws_calls_total{call="iam:GetRole",outcome="denied"} 1',
  );
  expect(lines.filter(line => line.includes('throttles'))).toEqual([
    'cloudtrail_organizations_aws_throttles_total{call="organizations:ListAccounts"} 1',
  ]);
});

it('records how long observing took, in seconds', async () => {
  const { metrics, scrape } = setUp();
  metrics.observed('acme', new Date(NOW - 1_500).toISOString(), 'observed');
  metrics.observed('acme', new Date(NOW - 40_000).toISOString(), 'failed');
  const lines = await scrape();
  expect(lines).toContain(
    'cloudtrail_organizations_observation_duration_seconds_sum{organization="acme",outcome="observed"} 1.5',
  );
  expect(lines).toContain(
    'cloudtrail_organizations_observation_duration_seconds_bucket{organization="acme",outcome="failed",le="60"} 1',
  );
});

it('tells how old the newest observation is, of an organization that was never observed since the start', async () => {
  const { heads, scrape } = setUp();
  heads.set('acme', head(1, 5));
  const ages = (await scrape()).filter(line => line.includes('_age_'));
  expect(ages).toEqual([
    'cloudtrail_organizations_snapshot_age_seconds{organization="acme"} 300',
    'cloudtrail_organizations_snapshot_age_seconds{organization="globex"} 7200',
  ]);
});

it('tells accounts by coverage and open findings by severity, and nothing that is not known', async () => {
  const { heads, points, scrape } = setUp();
  heads.set('acme', head(1, 1));
  points.set('acme', {
    at: ago(600),
    state: 'active',
    coverage: {
      active: 9,
      delivering: 7,
      silent: 2,
      uncovered: 0,
      unverified: 0,
      suspended: 1,
      unknown: 0,
    },
    findings: { critical: 1, high: 0, medium: 3, low: 0, atLeast: true },
  });
  heads.set('globex', head(1));
  points.set('globex', { at: ago(1), state: 'unknown' });
  const known = async () =>
    (await scrape()).filter(
      line => !line.includes('_age_') && !line.endsWith('NaN'),
    );
  await expect(known()).resolves.toEqual([
    'cloudtrail_organizations_accounts{organization="acme",coverage="delivering"} 7',
    'cloudtrail_organizations_accounts{organization="acme",coverage="silent"} 2',
    'cloudtrail_organizations_accounts{organization="acme",coverage="uncovered"} 0',
    'cloudtrail_organizations_accounts{organization="acme",coverage="unverified"} 0',
    'cloudtrail_organizations_accounts{organization="acme",coverage="suspended"} 1',
    'cloudtrail_organizations_accounts{organization="acme",coverage="unknown"} 0',
    'cloudtrail_organizations_findings{organization="acme",severity="critical"} 1',
    'cloudtrail_organizations_findings{organization="acme",severity="high"} 0',
    'cloudtrail_organizations_findings{organization="acme",severity="medium"} 3',
    'cloudtrail_organizations_findings{organization="acme",severity="low"} 0',
  ]);
  heads.set('acme', head(31, 31));
  await expect(known()).resolves.toEqual([]);
});

it('hears of each request that a client sends, retried ones too', async () => {
  const called = jest.fn();
  const answers = [429, 400, 200];
  const client = new OrganizationsClient({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: {
      async handle() {
        const statusCode = answers.shift()!;
        const type =
          statusCode === 200 ? undefined : 'TooManyRequestsException';
        return {
          response: {
            statusCode,
            headers: { 'content-type': 'application/x-amz-json-1.1' },
            body: Buffer.from(JSON.stringify({ __type: type })),
          } as any,
        };
      },
    },
  });
  client.middlewareStack.addRelativeTo(callMiddleware(called), {
    name: 'calls',
    relation: 'after',
    toMiddleware: 'retryMiddleware',
  });
  await client.send(new DescribeOrganizationCommand({}));
  expect(called.mock.calls).toEqual([
    ['organizations:DescribeOrganization', 'throttled'],
    ['organizations:DescribeOrganization', 'throttled'],
    ['organizations:DescribeOrganization', 'ok'],
  ]);
});

it('documents each metric and no other, in the alerts too', async () => {
  const { metrics, heads, points, scrape } = setUp();
  metrics.called('a:B', 'throttled');
  metrics.observed('acme', ago(0), 'observed');
  heads.set('acme', head(0, 0));
  points.set('acme', {
    at: ago(0),
    state: 'active',
    coverage: {
      active: 0,
      delivering: 0,
      silent: 0,
      uncovered: 0,
      unverified: 0,
      suspended: 0,
      unknown: 0,
    },
    findings: { critical: 0, high: 0, medium: 0, low: 0 },
  });
  const told = new Set(
    (await scrape()).map(line =>
      line.replace(/\{.*/, '').replace(/_(bucket|sum|count)$/, ''),
    ),
  );
  const docs = readFileSync(
    resolve(__dirname, '../../../../docs/metrics.md'),
    'utf8',
  );
  const documented = new Set(docs.match(/cloudtrail_organizations_\w+/g));
  expect([...documented].sort()).toEqual([...told].sort());
});
