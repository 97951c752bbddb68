import {
  type AccountMembership,
  type AllowedOperation,
  type Endpoint,
  type FactObservations,
  type OrganizationSummary,
  type Posture,
  say,
  type Sentence,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { type AssessedPosture, neverObserved } from '../assessment/posture';
import { known, type Terms } from '../assessment/terms';
import { judgeTrails, type TrailJudgement } from '../assessment/trail';
import type { OrganizationConfig } from '../config';
import { NEVER_LISTED } from '../inventory/progress';
import type { InventoryAccount } from '../inventory/types';
import { notApplicable } from '../observation/see';
import type { Latest } from '../observation/types';
import type { FailedAttempt } from '../snapshots/types';
import { presentCoverage } from './presentCoverage';

/** What is known of an organization, before it is shown to anyone. */
export interface Known {
  organization: OrganizationConfig;
  /** Absent where nothing was ever observed. */
  seen?: { latest: Latest; posture: AssessedPosture };
  failedAttempt?: FailedAttempt;
  terms: Terms;
  /** The accounts are listed on a schedule of their own. */
  accountsTerms: Terms;
  /** And the evidence of their coverage is looked for on another. */
  coverageTerms: Terms;
  runningOperation?: OrganizationSummary['runningOperation'];
}

/** What an answer depends on besides the organization: who asks. */
export interface ForCaller {
  operations: AllowedOperation[];
  refresh: OrganizationSummary['refresh'];
  waive: Posture['waive'];
  /** One switch that stops every write. */
  readOnly: boolean;
}

/** An organization as the overview shows it. What is not known, or no longer, is left out. */
export function presentSummary(
  about: Known,
  { operations, refresh, readOnly }: ForCaller,
): OrganizationSummary {
  const { organization, seen, failedAttempt, terms, accountsTerms } = about;
  const observations = seen?.latest.observations;
  const accounts = observations && known(observations.accounts, accountsTerms);
  const coverage =
    observations && known(observations.coverage, about.coverageTerms);
  return {
    name: organization.name,
    title: organization.title,
    organizationId: organizationIdOf(observations),
    managementAccountId: organization.managementAccountId,
    partition: organization.partition,
    ...presentState(about),
    observedAt: seen?.latest.snapshot.observedAt,
    stale: seen?.posture.stale,
    lastAttempt: failedAttempt && {
      at: failedAttempt.at,
      reason: failedAttempt.message.text,
      message: failedAttempt.message,
    },
    readOnly: readOnly || organization.readOnly || !organization.operator,
    trustedAccess: observations && known(observations.trustedAccess, terms),
    findingCounts: seen?.posture.findingCounts,
    trailCounts: countTrails(observations, terms),
    trailNames: trailNames(observations, terms),
    accounts,
    accountsObservedAt: accounts && observations.accounts.observedAt,
    coverage,
    coverageObservedAt: coverage && observations.coverage.observedAt,
    trailOwner: seen?.posture.trailOwner,
    refresh,
    operations,
    runningOperation: about.runningOperation,
  };
}

/** Everything about one organization, for those who may read it. */
export function presentPosture(
  about: Known,
  forCaller: ForCaller,
  endpoint: Endpoint,
): Posture {
  const { organization, seen, failedAttempt } = about;
  const observations =
    seen?.latest.observations ?? nothingObserved(about, failedAttempt);
  return {
    ...presentSummary(about, forCaller),
    observations,
    checklist: seen?.posture.checklist ?? [],
    trails: seen?.posture.trails ?? [],
    findings: seen?.posture.findings ?? [],
    regions: organization.regions,
    inventory: seen?.latest.inventory ?? NEVER_LISTED,
    waive: forCaller.waive,
    managementAccountAdmins: organization.managementAccountAdmins,
    cloudTrailAdmins: organization.cloudTrailAdmins,
    endpoint,
  };
}

/**
 * One account. `account.read` alone allows whether it is logged, by which trail, and how that is known: neither what
 * else the inventory holds of the account, nor what leads further into the organization, nor roles, buckets and other
 * accounts, which the full reason may name.
 *
 * @param operations - for those who may read the organization, who see the rest too
 */
export function presentAccount(
  account: InventoryAccount,
  about: Known,
  operations: AllowedOperation[] | undefined,
  endpoint: Endpoint,
): AccountMembership {
  const { organization, seen, failedAttempt, terms } = about;
  const observations = seen?.latest.observations;
  const { state, since, sinceBasis } = presentState(about);
  const names = trailNames(observations, terms);
  const reason = briefReason(state, about);
  const readable = operations !== undefined;
  const trustedAccess =
    observations && known(observations.trustedAccess, terms);
  return {
    accountId: account.accountId,
    ...(readable && { name: account.name, joinedAt: account.joinedAt }),
    state: account.state,
    isManagementAccount: account.isManagementAccount,
    observedAt: account.seenAt,
    coverage: presentCoverage(account.coverage, about.coverageTerms, readable),
    organization: {
      title: organization.title,
      ...(readable && {
        name: organization.name,
        organizationId: organizationIdOf(observations),
        operations,
      }),
      state,
      since,
      sinceBasis,
      reason: reason.text,
      messages: { reason },
      observedAt: seen?.latest.snapshot.observedAt,
      attemptFailedAt: failedAttempt?.at,
      trustedAccess:
        readable || !trustedAccess
          ? trustedAccess
          : { enabled: trustedAccess.enabled, since: trustedAccess.since },
      trailNames: names,
      ...lastDeliveries(observations, terms),
    },
    endpoint,
  };
}

function presentState({
  seen,
  failedAttempt,
}: Known): Pick<
  OrganizationSummary,
  'state' | 'since' | 'sinceBasis' | 'reason' | 'nextStep' | 'messages'
> {
  const assessed: Partial<AssessedPosture> & ReturnType<typeof neverObserved> =
    seen?.posture ?? neverObserved(failedAttempt);
  const { state, since, sinceBasis, reason, nextStep } = assessed;
  return {
    state,
    since,
    sinceBasis,
    reason: reason.text,
    nextStep: nextStep?.text,
    messages: { reason, nextStep },
  };
}

function briefReason(
  state: OrganizationSummary['state'],
  { organization, seen, terms }: Known,
): Sentence {
  switch (state) {
    case 'active': {
      // A further trail that is broken logs nothing for certain.
      const good = judged(seen?.latest.observations, terms)?.filter(
        ({ isGood }) => isGood,
      );
      return say('state.brief.active', {
        trail: (good ?? []).map(({ trail }) => trail.name).join(', '),
      });
    }
    case 'failing':
      return say('state.brief.failing', { region: organization.homeRegion });
    default:
      return say(`state.brief.${state}`);
  }
}

/** An id does not change: it is shown however old the observation is. */
function organizationIdOf(
  observations: FactObservations | undefined,
): string | undefined {
  return observations?.organization.outcome === 'observed'
    ? observations.organization.value.id
    : undefined;
}

function judged(
  observations: FactObservations | undefined,
  terms: Terms,
): TrailJudgement[] | undefined {
  return observations && judgeTrails(observations, terms);
}

function trailNames(
  observations: FactObservations | undefined,
  terms: Terms,
): string[] | undefined {
  return judged(observations, terms)?.map(({ trail }) => trail.name);
}

/** When the trail that logs the organization delivered last: only times, for buckets are not for everyone. */
function lastDeliveries(
  observations: FactObservations | undefined,
  terms: Terms,
): Pick<AccountMembership['organization'], 'lastDeliveryAt' | 'lastDigestAt'> {
  const trails = judged(observations, terms) ?? [];
  const one = trails.find(({ isGood }) => isGood) ?? trails.at(0);
  const status = one && known(one.trail.status, terms);
  return {
    lastDeliveryAt: status?.latestDeliveryTime,
    lastDigestAt: status?.latestDigestDeliveryTime,
  };
}

function countTrails(
  observations: FactObservations | undefined,
  terms: Terms,
): OrganizationSummary['trailCounts'] {
  const trails = judged(observations, terms);
  const count = (which: 'isLogging' | 'delivers') =>
    trails?.some(one => one[which] === undefined)
      ? undefined
      : trails?.filter(one => one[which]).length;
  return {
    organizationTrails: trails?.length,
    logging: count('isLogging'),
    delivering: count('delivers'),
  };
}

/** The facts of an organization that was never observed: not one is known, and each says so. */
function nothingObserved(
  { terms }: Known,
  attempt: FailedAttempt | undefined,
): FactObservations {
  const observedAt = attempt?.at ?? new Date(terms.now).toISOString();
  const message = attempt?.message ?? say('state.unknown.notYet');
  const none = (action: `${string}:${string}`) =>
    notApplicable({ action, observedAt }, message);
  return {
    callerIdentity: none('sts:GetCallerIdentity'),
    organization: none('organizations:DescribeOrganization'),
    trustedAccess: none('organizations:ListAWSServiceAccessForOrganization'),
    serviceLinkedRole: none('iam:GetRole'),
    trails: none('cloudtrail:DescribeTrails'),
    delegatedAdministrators: none('organizations:ListDelegatedAdministrators'),
    eventDataStores: none('cloudtrail:ListEventDataStores'),
    resourcePolicy: none('organizations:DescribeResourcePolicy'),
    buckets: none('s3:ListBucket'),
    accounts: none('organizations:ListAccounts'),
    coverage: none('s3:ListBucket'),
  };
}
