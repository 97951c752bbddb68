import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import type { Point } from '../history/points';
import type { CallOutcome } from './awsCalls';

const VERDICTS = [
  'delivering',
  'silent',
  'uncovered',
  'unverified',
  'suspended',
  'unknown',
] as const;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** A number that is left out is told again by OpenTelemetry's Node SDK as it was; this one is not. */
const NOT_KNOWN = NaN;

/**
 * What the plugin tells OpenTelemetry. Labels name calls, outcomes and configured names of organizations, and nothing
 * that AWS told: neither accounts nor ARNs. Units stand in the names too: OpenTelemetry's collector adds them for
 * Prometheus, its exporter for Node does not, and alerts are to hold for both.
 */
export class PluginMetrics {
  readonly #calls: MetricsServiceCounter;
  readonly #throttles: MetricsServiceCounter;
  readonly #duration: MetricsServiceHistogram;

  constructor(
    private readonly options: {
      metrics: MetricsService;
      history: Pick<DatabaseHistoryStore, 'heads' | 'newestPoints'>;
      /** The configured names. */
      organizations: string[];
      staleAfterMs: number;
      /** Milliseconds since the epoch. */
      now: () => number;
    },
  ) {
    const { metrics } = options;
    this.#calls = metrics.createCounter('cloudtrail_organizations.aws.calls', {
      description: 'Requests to AWS by call and outcome, retried ones included',
    });
    this.#throttles = metrics.createCounter(
      'cloudtrail_organizations.aws.throttles',
      { description: 'Requests that AWS throttled, by call' },
    );
    this.#duration = metrics.createHistogram(
      'cloudtrail_organizations.observation.duration.seconds',
      {
        description: 'How long observing an organization took',
        unit: 's',
        advice: { explicitBucketBoundaries: [0.5, 1, 2, 5, 10, 30, 60, 120] },
      },
    );
    this.#gauges();
  }

  /** A request to AWS has ended. */
  called(call: string, outcome: CallOutcome): void {
    this.#calls.add(1, { call, outcome });
    if (outcome === 'throttled') this.#throttles.add(1, { call });
  }

  /** An observation that began then (ISO 8601) has ended. */
  observed(
    organization: string,
    startedAt: string,
    outcome: 'observed' | 'failed',
  ): void {
    const seconds = (this.options.now() - Date.parse(startedAt)) / 1000;
    this.#duration.record(seconds, { organization, outcome });
  }

  /** Read from the database at each collection: every replica tells the same, whichever observes. */
  #gauges(): void {
    const { metrics, history, organizations, now } = this.options;
    const startedAt = now();
    metrics
      .createObservableGauge('cloudtrail_organizations.snapshot.age.seconds', {
        description:
          'How old the newest observation of an organization is; where there is none, how long the plugin has been running',
        unit: 's',
      })
      .addCallback(async result => {
        const heads = await history.heads();
        for (const organization of organizations) {
          const observedAt = heads.get(organization)?.observedAt;
          const since = observedAt ? Date.parse(observedAt) : startedAt;
          result.observe((now() - since) / 1000, { organization });
        }
      });
    metrics
      .createObservableGauge('cloudtrail_organizations.accounts', {
        description: 'Accounts by coverage, where that is known',
        unit: '{account}',
      })
      .addCallback(async result => {
        for (const { organization, point } of await this.#newest()) {
          for (const coverage of VERDICTS) {
            const accounts = point?.coverage?.[coverage] ?? NOT_KNOWN;
            result.observe(accounts, { organization, coverage });
          }
        }
      });
    metrics
      .createObservableGauge('cloudtrail_organizations.findings', {
        description: 'Open findings by severity, where they are known',
        unit: '{finding}',
      })
      .addCallback(async result => {
        for (const { organization, point } of await this.#newest()) {
          for (const severity of SEVERITIES) {
            const open = point?.findings?.[severity] ?? NOT_KNOWN;
            result.observe(open, { organization, severity });
          }
        }
      });
  }

  /** Of each organization the newest point, where it still holds: where nobody looked for too long, none does. */
  async #newest(): Promise<{ organization: string; point?: Point }[]> {
    const { history, organizations, staleAfterMs, now } = this.options;
    const [heads, points] = await Promise.all([
      history.heads(),
      history.newestPoints(),
    ]);
    return organizations.map(organization => {
      const head = heads.get(organization);
      const holds = head && now() - Date.parse(head.recordedAt) <= staleAfterMs;
      return {
        organization,
        point: holds ? points.get(organization) : undefined,
      };
    });
  }
}
