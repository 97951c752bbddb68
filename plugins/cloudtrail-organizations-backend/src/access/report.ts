import {
  type AccessReport,
  type AnyObservation,
  type AwsAction,
  type FactObservations,
  type NeededCall,
  type Observation,
  say,
  type Sentence,
  type Terms,
  type TrailBucket,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../config';
import { type Need, NEEDS } from './neededCalls';
import { statementsFor } from './statements';
import { type Attempt, verdictOf } from './verdict';

/** What is known of the attempts to observe an organization. */
export interface SeenAccess {
  /** Absent where nothing was ever observed. */
  seen?: {
    observedAt: string;
    observations: FactObservations;
    /** The listing of the organizational units, which is no fact of the posture. */
    units: Observation<unknown>[];
  };
  /** Why the newest attempt failed as a whole, where it did. */
  failure?: Sentence;
  terms: Terms;
  /** The accounts, their units and evidence are read on schedules of their own. */
  accountsTerms: Terms;
}

/** Each call that the portal needs, whether it is allowed as last seen, and the statements that are missing. */
export function accessReport(
  organization: OrganizationConfig,
  known: SeenAccess,
): Omit<AccessReport, 'endpoint'> {
  const calls = NEEDS.flatMap(need =>
    (need.as === 'observer' ? observerCalls : bucketCalls)(
      organization,
      need,
      known,
    ),
  );
  const judged = known.failure
    ? calls.map(call => unanswered(call, known.failure))
    : calls;
  return {
    observedAt: known.seen?.observedAt,
    calls: [...refusedRoles(organization, known), ...judged],
    statements: missingStatements(organization, judged, known),
  };
}

function observerCalls(
  { observingAccountId }: OrganizationConfig,
  need: Need,
  known: SeenAccess,
): NeededCall[] {
  return [
    {
      action: need.action,
      accountId: observingAccountId,
      purpose: say(need.purpose),
      ...verdictOf(need.action, observerAttempts(need.action, known)),
    },
  ];
}

/** The same for each bucket: what one's policy denies, the other's may allow. */
function bucketCalls(
  { logArchive, observingAccountId }: OrganizationConfig,
  need: Need,
  { seen, terms, accountsTerms }: SeenAccess,
): NeededCall[] {
  const { action } = need;
  const call = (
    attempts: Attempt[],
    accountId = logArchive?.accountId ?? observingAccountId,
    resource?: string,
  ): NeededCall => ({
    action,
    accountId,
    ...(resource && { resource }),
    purpose: say(need.purpose),
    ...verdictOf(action, attempts),
  });
  if (!seen) return [call([])];
  const { buckets, coverage } = seen.observations;
  if (need.sid === 'ListDeliveredLogs') {
    return [call([{ observation: coverage, terms: accountsTerms }])];
  }
  if (buckets.outcome !== 'observed') {
    return [call([{ observation: buckets, terms }])];
  }
  return buckets.value.length === 0
    ? [call([])]
    : buckets.value.map(bucket =>
        call(
          settingsOf(bucket)
            .filter(observation => observation.action === action)
            .map(observation => ({ observation, terms })),
          bucket.readAs,
          bucket.name,
        ),
      );
}

function settingsOf({
  owner,
  name,
  trails,
  readAs,
  ...settings
}: TrailBucket): AnyObservation<unknown>[] {
  return Object.values(settings);
}

function observerAttempts(
  action: AwsAction,
  { seen, terms, accountsTerms }: SeenAccess,
): Attempt[] {
  if (!seen) return [];
  const { accounts, coverage, buckets, trails, eventDataStores, ...facts } =
    seen.observations;
  const nested: AnyObservation<unknown>[] =
    trails.outcome === 'observed'
      ? trails.value.flatMap(trail => [
          trail.status,
          ...trail.statuses,
          trail.eventSelectors,
          trail.insights,
          trail.tags,
        ])
      : [];
  const slow = [accounts, ...seen.units];
  return [
    ...[...Object.values(facts), trails, ...nested].map(observation => ({
      observation,
      terms,
    })),
    ...slow.map(observation => ({ observation, terms: accountsTerms })),
    ...ofEventDataStores(eventDataStores).map(observation => ({
      observation,
      terms,
    })),
  ].filter(({ observation }) => observation.action === action);
}

/** Two calls make this one fact: each is told apart by what AWS refused, or by the stores that were seen. */
function ofEventDataStores(
  fact: FactObservations['eventDataStores'],
): AnyObservation<unknown>[] {
  const GET: AwsAction = 'cloudtrail:GetEventDataStore';
  const { observedAt } = fact;
  if (fact.outcome === 'denied' && fact.missingAction === GET) {
    return [
      { action: fact.action, observedAt, outcome: 'observed' },
      { ...fact, action: GET },
    ];
  }
  const none = fact.outcome === 'observed' && fact.value.length === 0;
  return none ? [fact] : [fact, { ...fact, action: GET }];
}

/** Where nobody answered, nothing is known of any call. */
function unanswered(call: NeededCall, message?: Sentence): NeededCall {
  return { ...call, verdict: 'unknown', message };
}

/** A role that cannot be assumed hides whether its calls are allowed: it stands first. */
function refusedRoles(
  organization: OrganizationConfig,
  { seen, failure }: SeenAccess,
): NeededCall[] {
  const ASSUME: AwsAction = 'sts:AssumeRole';
  const row = (accountId: string, message: Sentence): NeededCall => ({
    action: ASSUME,
    accountId,
    purpose: say('access.for.role'),
    verdict: 'denied',
    message,
  });
  const rows: NeededCall[] = [];
  if (failure?.key === 'denied.assumeRole') {
    rows.push(row(organization.observingAccountId, failure));
  }
  const buckets = seen?.observations.buckets;
  if (buckets?.outcome === 'observed') {
    for (const { readAs, acl } of buckets.value) {
      const { outcome, missingAction, message } = acl;
      const told = rows.some(({ accountId }) => accountId === readAs);
      if (
        !told &&
        outcome === 'denied' &&
        missingAction === ASSUME &&
        message
      ) {
        rows.push(row(readAs, message));
      }
    }
  }
  return rows;
}

/** Of each account what was denied; everything where nothing was ever seen, so that a role can be made. */
function missingStatements(
  { observingAccountId, logArchive, partition }: OrganizationConfig,
  calls: NeededCall[],
  { seen }: SeenAccess,
): AccessReport['statements'] {
  const accounts = [
    ...new Set([observingAccountId, logArchive?.accountId].filter(isString)),
  ];
  return accounts.flatMap(accountId => {
    const missing = NEEDS.filter(({ action }) =>
      calls.some(
        call =>
          call.accountId === accountId &&
          call.action === action &&
          (call.verdict === 'denied' || !seen),
      ),
    );
    return statementsFor(partition, missing).map(statement => ({
      accountId,
      statement: { ...statement },
    }));
  });
}

function isString(value: string | undefined): value is string {
  return value !== undefined;
}
