import {
  type CallerIdentity,
  type Observation,
  type OrganizationFact,
  type Sentence,
  say,
  type Trail,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  describeTrails,
  getEventSelectors,
  getTrailStatus,
  type TrailDescription,
} from '../aws/cloudtrail';
import type { AwsClients } from '../aws/clients';
import { getServiceLinkedRole } from '../aws/iam';
import {
  describeOrganization,
  getTrustedAccess,
  listDelegatedAdministrators,
} from '../aws/organizations';
import { getCallerIdentity } from '../aws/sts';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { notApplicable, type Reading, see } from './see';

/**
 * Reads everything that decides, side by side. Never throws, and ends in bounded time: what could not be seen says why.
 */
export async function observe(
  aws: AwsClients,
  organization: OrganizationConfig,
  reading: Reading,
): Promise<Snapshot['observations']> {
  const [
    callerIdentity,
    described,
    trustedAccess,
    serviceLinkedRole,
    trails,
    delegatedAdministrators,
  ] = await Promise.all([
    see('sts:GetCallerIdentity', reading, () => getCallerIdentity(aws.sts)),
    see('organizations:DescribeOrganization', reading, () =>
      describeOrganization(aws.organizations),
    ),
    see('organizations:ListAWSServiceAccessForOrganization', reading, () =>
      getTrustedAccess(aws.organizations),
    ),
    see('iam:GetRole', reading, () => getServiceLinkedRole(aws.iam)),
    observeTrails(aws, organization, reading),
    see('organizations:ListDelegatedAdministrators', reading, () =>
      listDelegatedAdministrators(aws.organizations),
    ),
  ]);
  const unread = (action: `${string}:${string}`) =>
    notApplicable(
      { action, observedAt: reading.now() },
      say('state.unknown.notYet'),
    );
  const observations = {
    callerIdentity,
    organization: described,
    trustedAccess,
    serviceLinkedRole,
    trails,
    delegatedAdministrators,
    eventDataStores: unread('cloudtrail:ListEventDataStores'),
    resourcePolicy: unread('organizations:DescribeResourcePolicy'),
    buckets: unread('s3:ListBucket'),
  };
  const wrongCaller = isAnotherAccount(organization, callerIdentity);
  if (wrongCaller) {
    return {
      ...onlyOfAnother(observations, wrongCaller),
      organization: notApplicable(described, wrongCaller),
    };
  }
  const wrongOrganization = isMemberOnly(organization, described);
  return wrongOrganization
    ? onlyOfAnother(observations, wrongOrganization)
    : observations;
}

/** The trails, and of each, once they are known, its status and selectors. */
async function observeTrails(
  aws: AwsClients,
  { homeRegion, managementAccountId }: OrganizationConfig,
  reading: Reading,
): Promise<Observation<Trail[]>> {
  const described = await see('cloudtrail:DescribeTrails', reading, () =>
    describeTrails(aws.cloudtrail(homeRegion), managementAccountId),
  );
  if (described.outcome !== 'observed') return described;
  const value = await Promise.all(
    described.value.map(trail => observeTrail(aws, trail, reading)),
  );
  return { ...described, value };
}

/** A trail's status and selectors are asked for where the trail lives. */
async function observeTrail(
  aws: AwsClients,
  trail: TrailDescription,
  reading: Reading,
): Promise<Trail> {
  const home = aws.cloudtrail(trail.homeRegion);
  const [status, eventSelectors] = await Promise.all([
    see('cloudtrail:GetTrailStatus', reading, () =>
      getTrailStatus(home, trail.arn),
    ),
    see('cloudtrail:GetEventSelectors', reading, () =>
      getEventSelectors(home, trail.arn),
    ),
  ]);
  const unread = (action: `${string}:${string}`) =>
    notApplicable(
      { action, observedAt: reading.now() },
      say('state.unknown.notYet'),
    );
  return {
    ...trail,
    status,
    statuses: [{ region: trail.homeRegion, ...status }],
    eventSelectors,
    insights: unread('cloudtrail:GetInsightSelectors'),
    tags: unread('cloudtrail:ListTags'),
  };
}

function isAnotherAccount(
  { managementAccountId }: OrganizationConfig,
  identity: Observation<CallerIdentity>,
): Sentence | undefined {
  if (identity.outcome !== 'observed') return undefined;
  const { account } = identity.value;
  return account === managementAccountId
    ? undefined
    : say('observation.wrongAccount', {
        account,
        managementAccount: managementAccountId,
      });
}

function isMemberOnly(
  { managementAccountId }: OrganizationConfig,
  described: Observation<OrganizationFact>,
): Sentence | undefined {
  if (described.outcome !== 'observed') return undefined;
  const observed = described.value.managementAccountId;
  return observed === managementAccountId
    ? undefined
    : say('observation.wrongManagementAccount', {
        account: managementAccountId,
        managementAccount: observed,
        organizationId: described.value.id,
      });
}

/** What was read with another account's eyes is not this organization's: it is not kept. */
function onlyOfAnother(
  observations: Snapshot['observations'],
  message: Sentence,
): Snapshot['observations'] {
  return {
    callerIdentity: observations.callerIdentity,
    organization: observations.organization,
    trustedAccess: notApplicable(observations.trustedAccess, message),
    serviceLinkedRole: notApplicable(observations.serviceLinkedRole, message),
    trails: notApplicable(observations.trails, message),
    delegatedAdministrators: notApplicable(
      observations.delegatedAdministrators,
      message,
    ),
    eventDataStores: notApplicable(observations.eventDataStores, message),
    resourcePolicy: notApplicable(observations.resourcePolicy, message),
    buckets: notApplicable(observations.buckets, message),
  };
}
