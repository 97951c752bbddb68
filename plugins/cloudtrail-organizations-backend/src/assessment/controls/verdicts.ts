import {
  type AnyObservation,
  type Facts,
  known,
  type Sentence,
  say,
  type Terms,
  type Trail,
  type TrailBucket,
  type Verdict,
  whyNotKnown,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OrganizationConfig } from '../../config';
import {
  type TrailJudgement,
  whyIncomplete,
  whyNotDelivering,
  whyNotProven,
} from '../trail';
import type { OwnTerms } from './own';

export function pass(because: Sentence): Verdict {
  return { result: 'pass', because };
}

export function fail(because: Sentence, remedy?: Sentence): Verdict {
  return { result: 'fail', because, remedy };
}

export function notApplicable(because: Sentence): Verdict {
  return { result: 'notApplicable', because };
}

/** What is nested in a fact could not be seen. */
export function unseen(observation: AnyObservation<unknown>): Verdict {
  return { result: 'unknown', ...whyNotKnown(observation) };
}

/** Whether the facts are those of the management account, so that what is absent from them is absent. */
export function seesEverything(
  {
    callerIdentity,
    organization,
  }: Pick<Facts, 'callerIdentity' | 'organization'>,
  { organization: configured }: OwnTerms,
): boolean {
  const { managementAccountId } = configured;
  return (
    callerIdentity.account === managementAccountId &&
    organization.managementAccountId === managementAccountId
  );
}

/** One verdict on each organization trail, by its ARN. */
export function onEachOrganizationTrail(
  trails: Trail[],
  { organization }: OwnTerms,
  judge: (trail: Trail) => Verdict,
): Verdict | Verdict[] {
  const concerned = trails.filter(
    ({ isOrganizationTrail }) => isOrganizationTrail,
  );
  return concerned.length === 0
    ? notApplicable(
        say('control.noOrganizationTrail', { region: organization.homeRegion }),
      )
    : concerned.map(trail => ({ ...judge(trail), resource: trail.arn }));
}

/** One verdict on each bucket that organization trails deliver to, by its ARN, from one thing observed of it. */
export function onEachBucket<T>(
  buckets: TrailBucket[],
  { organization, ...terms }: OwnTerms,
  aspect: (
    bucket: TrailBucket,
  ) => [name: string, observation: AnyObservation<T>],
  judge: (value: T, bucket: TrailBucket) => Verdict,
): Verdict | Verdict[] {
  if (buckets.length === 0) {
    return notApplicable(
      say('control.noOrganizationTrail', { region: organization.homeRegion }),
    );
  }
  return buckets.map(bucket => {
    const [name, observation] = aspect(bucket);
    const value = known(observation, terms);
    return {
      ...(value === undefined ? unseen(observation) : judge(value, bucket)),
      resource: bucketArn(bucket, organization),
      evidence: { [`buckets.${name}`]: observation },
    };
  });
}

export function bucketArn(
  { name }: Pick<TrailBucket, 'name'>,
  { partition }: Pick<OrganizationConfig, 'partition'>,
): string {
  return `arn:${partition}:s3:::${name}`;
}

/** What decides about a trail besides what DescribeTrails says. */
export function trailEvidence({
  status,
  eventSelectors,
}: Trail): NonNullable<Verdict['evidence']> {
  return { 'trails.status': status, 'trails.eventSelectors': eventSelectors };
}

/** Why a trail is not good, as far as that is known: a failure where one is proven, else unknown. */
export function whyNotGood(
  judged: TrailJudgement,
  { organization, ...terms }: OwnTerms,
): Verdict {
  if (judged.isGood === false) {
    const { reason, nextStep } =
      judged.delivers === false
        ? whyNotDelivering(judged, organization)
        : whyIncomplete(judged, organization) ??
          whyNotDelivering(judged, organization);
    return fail(reason, nextStep);
  }
  return whyOpen(judged, terms);
}

/** Why it is not known whether a trail is good. */
export function whyOpen(judged: TrailJudgement, terms: Terms): Verdict {
  const { status, eventSelectors } = judged.trail;
  const missing = [status, eventSelectors].find(
    observation => known<unknown>(observation, terms) === undefined,
  );
  if (missing) return unseen(missing);
  const { reason, nextStep } = whyNotProven(judged);
  return { result: 'unknown', because: reason, remedy: nextStep };
}
