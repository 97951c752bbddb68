import {
  type CallerIdentity,
  type Observation,
  type OrganizationFact,
  type Sentence,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { AwsClients, PortalClients } from '../aws/clients';
import { getEventDataStore, listEventDataStores } from '../aws/eventDataStores';
import { getServiceLinkedRole } from '../aws/iam';
import {
  describeOrganization,
  getTrustedAccess,
  listDelegatedAdministrators,
} from '../aws/organizations';
import { describeResourcePolicy } from '../aws/resourcePolicy';
import { getCallerIdentity } from '../aws/sts';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';
import { explainRegion } from './because';
import { type BucketReading, observeBuckets } from './observeBuckets';
import { observeDescriptions, observeTrails } from './observeTrails';
import { notApplicable, type Reading, see } from './see';

type Observations = Snapshot['observations'];

/**
 * Reads everything that decides, side by side: no call waits for one whose answer it does not need. Never throws, and
 * ends in bounded time: what could not be seen says why.
 */
export async function observe(
  clients: Pick<PortalClients, 'of'> & BucketReading,
  organization: OrganizationConfig,
  reading: Reading,
): Promise<Observations> {
  const aws = clients.of(organization);
  prepareBucketCredentials(clients, organization);
  const described = see('organizations:DescribeOrganization', reading, () =>
    describeOrganization(aws.organizations),
  );
  const descriptions = observeDescriptions(aws, organization, reading);
  const [
    callerIdentity,
    organizationFact,
    trustedAccess,
    serviceLinkedRole,
    trails,
    delegatedAdministrators,
    eventDataStores,
    resourcePolicy,
    buckets,
  ] = await Promise.all([
    see('sts:GetCallerIdentity', reading, () => getCallerIdentity(aws.sts)),
    described,
    see('organizations:ListAWSServiceAccessForOrganization', reading, () =>
      getTrustedAccess(aws.organizations),
    ),
    observeServiceLinkedRole(aws, organization, reading),
    descriptions.then(trailList =>
      observeTrails(aws, organization, trailList, reading),
    ),
    see('organizations:ListDelegatedAdministrators', reading, () =>
      listDelegatedAdministrators(aws.organizations),
    ),
    observeEventDataStores(aws, organization, reading),
    see('organizations:DescribeResourcePolicy', reading, () =>
      describeResourcePolicy(aws.organizations, organization),
    ),
    descriptions.then(trailList =>
      observeBuckets(clients, trailList, { organization, reading, described }),
    ),
  ]);
  return ofThisOrganization(organization, {
    callerIdentity,
    organization: organizationFact,
    trustedAccess,
    serviceLinkedRole,
    trails,
    delegatedAdministrators,
    eventDataStores,
    resourcePolicy,
    buckets,
  });
}

/** The log archive's role is assumed while the trails are read, not after. What it fails with, the calls say. */
function prepareBucketCredentials(
  clients: Pick<PortalClients, 'bucketClients'>,
  organization: OrganizationConfig,
): void {
  clients
    .bucketClients(organization)
    .s3(organization.homeRegion)
    .config.credentials()
    .catch(() => undefined);
}

/** IAM shows an account's own roles alone. */
function observeServiceLinkedRole(
  aws: AwsClients,
  organization: OrganizationConfig,
  reading: Reading,
): Promise<Observations['serviceLinkedRole']> | Observation<never> {
  return isDelegated(organization)
    ? outOfSight('iam:GetRole', organization, reading)
    : see('iam:GetRole', reading, () => getServiceLinkedRole(aws.iam));
}

/** In every configured Region: a store that is not seen could take in a paid copy of everything. */
async function observeEventDataStores(
  aws: AwsClients,
  organization: OrganizationConfig,
  reading: Reading,
): Promise<Observations['eventDataStores']> {
  const action = 'cloudtrail:ListEventDataStores';
  if (isDelegated(organization)) {
    return outOfSight(action, organization, reading);
  }
  const { homeRegion, regions } = organization;
  const seen = await Promise.all(
    regions.map(region => {
      const client = aws.cloudtrail(region);
      return see(
        action,
        reading,
        async () =>
          Promise.all(
            (await listEventDataStores(client)).map(arn =>
              getEventDataStore(client, arn),
            ),
          ),
        why => (region === homeRegion ? why : explainRegion(why, region)),
      );
    }),
  );
  const value = seen.flatMap(each =>
    each.outcome === 'observed' ? each.value : [],
  );
  const failed = seen.find(({ outcome }) => outcome !== 'observed');
  return failed ?? { ...seen[0], outcome: 'observed', value };
}

function isDelegated({
  observingAccountId,
  managementAccountId,
}: OrganizationConfig): boolean {
  return observingAccountId !== managementAccountId;
}

/** What belongs to the management account, and a delegated administrator cannot see. */
function outOfSight(
  action: `${string}:${string}`,
  { observingAccountId, managementAccountId }: OrganizationConfig,
  reading: Reading,
): Observation<never> {
  return notApplicable(
    { action, observedAt: reading.now() },
    say('access.outOfSight', {
      action,
      account: observingAccountId,
      managementAccount: managementAccountId,
    }),
  );
}

/** Keeps what was read of this organization, and nothing of another account or organization. */
function ofThisOrganization(
  organization: OrganizationConfig,
  observations: Observations,
): Observations {
  const wrongCaller = isAnotherAccount(
    organization,
    observations.callerIdentity,
  );
  if (wrongCaller) {
    return onlyOfAnother(observations, wrongCaller, ['callerIdentity']);
  }
  const wrongOrganization = isMemberOnly(
    organization,
    observations.organization,
  );
  return wrongOrganization
    ? onlyOfAnother(observations, wrongOrganization, [
        'callerIdentity',
        'organization',
      ])
    : observations;
}

function isAnotherAccount(
  organization: OrganizationConfig,
  identity: Observation<CallerIdentity>,
): Sentence | undefined {
  if (identity.outcome !== 'observed') return undefined;
  const { account } = identity.value;
  const { managementAccountId, observingAccountId } = organization;
  if (account === observingAccountId) return undefined;
  return isDelegated(organization)
    ? say('observation.wrongObserver', {
        account,
        observingAccount: observingAccountId,
      })
    : say('observation.wrongAccount', {
        account,
        managementAccount: managementAccountId,
      });
}

function isMemberOnly(
  organization: OrganizationConfig,
  described: Observation<OrganizationFact>,
): Sentence | undefined {
  if (described.outcome !== 'observed') return undefined;
  const { managementAccountId, observingAccountId } = organization;
  const observed = described.value.managementAccountId;
  if (observed === managementAccountId) return undefined;
  return isDelegated(organization)
    ? say('access.delegateOfAnother', {
        account: observingAccountId,
        organizationId: described.value.id,
        managementAccount: observed,
        configuredAccount: managementAccountId,
      })
    : say('observation.wrongManagementAccount', {
        account: managementAccountId,
        managementAccount: observed,
        organizationId: described.value.id,
      });
}

function onlyOfAnother(
  observations: Observations,
  message: Sentence,
  kept: (keyof Observations)[],
): Observations {
  const facts = Object.entries(observations) as [
    keyof Observations,
    Observation<never>,
  ][];
  return Object.fromEntries(
    facts.map(([fact, observation]) => [
      fact,
      kept.includes(fact) ? observation : notApplicable(observation, message),
    ]),
  ) as unknown as Observations;
}
