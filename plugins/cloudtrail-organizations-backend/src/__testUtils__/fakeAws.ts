import {
  type FactObservations,
  type Observation,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OperatorAws, OperatorAwsFactory, WriteGuard } from '../aws/types';
import type { OrganizationConfig } from '../config';
import { serviceUnavailable } from '../errors';
import type { Observer } from '../observation/types';
import type { FailedAttempt, Snapshot } from '../snapshots/types';

export const acme: OrganizationConfig = {
  name: 'acme',
  title: 'Acme',
  managementAccountId: '111111111111',
  observingAccountId: '111111111111',
  partition: 'aws',
  homeRegion: 'us-east-1',
  regions: ['us-east-1'],
  readers: ['group:default/platform'],
  managementAccountAdmins: ['group:default/acme-admins'],
  cloudTrailAdmins: ['group:default/cloudtrail-admins'],
  operator: { roleArn: 'arn:aws:iam::111111111111:role/Operator' },
  readOnly: false,
};

export function trail(name: string, overrides: Partial<Trail> = {}): Trail {
  const unseen = {
    action: 'cloudtrail:GetTrailStatus',
    outcome: 'notApplicable' as const,
    observedAt: '2026-11-23T10:00:00.000Z',
  };
  return {
    arn: `arn:aws:cloudtrail:us-east-1:111111111111:trail/${name}`,
    name,
    homeRegion: 'us-east-1',
    isOrganizationTrail: true,
    isMultiRegion: true,
    logFileValidation: true,
    bucket: 'logs',
    status: unseen,
    statuses: [],
    eventSelectors: unseen,
    insights: unseen,
    tags: unseen,
    ...overrides,
  };
}

/** A fact that was seen. */
export function seen<T>(value: T, observedAt: string): Observation<T> {
  return { action: 'test:Read', observedAt, outcome: 'observed', value };
}

/** An error as the AWS SDK throws it. */
export function awsError(name: string, httpStatusCode?: number): Error {
  return Object.assign(new Error(`${name} happened`), {
    name,
    ...(httpStatusCode && { $metadata: { httpStatusCode } }),
  });
}

/** An organization in memory: what the portal reads of it, and what the operator role does to it. */
export class FakeAws implements Observer, OperatorAwsFactory {
  trustedAccess = { enabled: true, since: '2023-06-12T09:14:27.000Z' };
  trails = [trail('main')];
  roleExists = true;
  delegatedAdministrators: string[] = [];
  /** Reads that still show the world as it was before a change. */
  staleReads = 0;
  /** What assuming the operator role does; by default it succeeds. */
  onAssumeRole: () => Promise<void> = async () => {};
  /** What a write waits for before it is sent. */
  onQueue: () => Promise<void> = async () => {};
  /** What a write does; by default it succeeds. */
  onWrite: () => Promise<void> = async () => {};
  /** What a read does; by default it succeeds. */
  onRead: () => Promise<void> = async () => {};
  readonly writes: string[] = [];
  reads = 0;
  #shown = this.#state();

  constructor(readonly now: () => number) {}

  async observe(organization: OrganizationConfig): Promise<Snapshot> {
    this.reads += 1;
    await this.onRead();
    if (this.staleReads > 0) this.staleReads -= 1;
    else this.#shown = this.#state();
    const observedAt = new Date(this.now()).toISOString();
    return {
      organization: organization.name,
      observedAt,
      observations: this.observations(observedAt),
      state: 'active',
      stateSince: observedAt,
    };
  }

  async latest(organization: OrganizationConfig) {
    const observedAt = new Date(this.now()).toISOString();
    const observations = this.observations(observedAt);
    return {
      snapshot: {
        organization: organization.name,
        observedAt,
        observations,
        state: 'active' as const,
        stateSince: observedAt,
      },
      observations,
    };
  }

  async failedAttempt(): Promise<FailedAttempt | undefined> {
    return undefined;
  }

  async forUser(
    _organization: OrganizationConfig,
    userEntityRef: string,
  ): Promise<OperatorAws> {
    await this.onAssumeRole();
    const write =
      (name: string, enabled: boolean) => async (guard: WriteGuard) => {
        await this.onQueue();
        await guard.beforeSend();
        this.writes.push(name);
        await this.onWrite();
        this.change(enabled);
      };
    return {
      sourceIdentity: userEntityRef.replace(/[:/]/g, '.'),
      enableTrustedAccess: write('enable', true),
      disableTrustedAccess: write('disable', false),
    };
  }

  /** Changes the world as AWS documents it. */
  change(enabled: boolean): void {
    this.trustedAccess = {
      enabled,
      since: new Date(this.now()).toISOString(),
    };
    if (enabled) return;
    this.trails = this.trails.map(each => ({
      ...each,
      isOrganizationTrail: false,
    }));
  }

  observations(observedAt: string): FactObservations {
    const { trustedAccess, trails } = this.#shown;
    return {
      callerIdentity: seen(
        {
          account: '111111111111',
          arn: 'arn:aws:sts::111111111111:assumed-role/Portal/backstage',
          isRoot: false,
        },
        observedAt,
      ),
      organization: seen(
        {
          id: 'o-acme',
          featureSet: 'ALL',
          managementAccountId: '111111111111',
        },
        observedAt,
      ),
      trustedAccess: seen(trustedAccess, observedAt),
      serviceLinkedRole: seen(
        {
          exists: this.roleExists,
          trustedPrincipals: ['cloudtrail.amazonaws.com'],
        },
        observedAt,
      ),
      trails: seen(trails, observedAt),
      delegatedAdministrators: seen(
        this.delegatedAdministrators.map(accountId => ({ accountId })),
        observedAt,
      ),
      eventDataStores: seen([], observedAt),
      resourcePolicy: seen(
        { exists: false, deniesCloudTrail: false },
        observedAt,
      ),
      buckets: seen([], observedAt),
      coverage: seen(
        {
          active: 26,
          delivering: 26,
          silent: 0,
          uncovered: 0,
          unverified: 0,
          suspended: 1,
          unknown: 0,
        },
        observedAt,
      ),
      accounts: seen(
        { total: 27, byState: { ACTIVE: 26, SUSPENDED: 1 } },
        observedAt,
      ),
    };
  }

  #state() {
    return { trustedAccess: this.trustedAccess, trails: this.trails };
  }
}

/** As the observer refuses where AWS is away. */
export function awsIsAway(): Error {
  return serviceUnavailable(
    say('observation.unreachable', {
      action: 'sts:GetCallerIdentity',
      cause: 'ECONNREFUSED',
    }),
  );
}
