import { IAM_REGIONS, GLOBAL_REGIONS } from '../world/arns';
import {
  CLOUDTRAIL_PRINCIPAL,
  cloudTrailRole,
} from '../world/identity/serviceLinkedRoles';
import type { World } from '../world/types';
import { personActor } from './actors';
import type { Deed, HistorySource } from './history';

const SECOND = 1000;

/**
 * What somebody must have done for the organization to be as it is: the first of its people, at the
 * times that the scenario gives.
 * @param since - milliseconds since 1970: what is older is left out
 */
export function milestonesOf(
  world: World,
  { organization, history, accounts, changes }: HistorySource,
  since: number,
): Deed[] {
  const { partition } = world.settings;
  const { managementAccountId } = organization;
  const actor = personActor(history.people[0] ?? 'administrator', partition);
  const central = (
    name: string,
    time: string | undefined,
    parameters: object,
  ): Deed => ({
    time: Date.parse(time ?? ''),
    accountId: managementAccountId,
    actor,
    service: 'organizations',
    name,
    region: GLOBAL_REGIONS[partition],
    parameters,
  });

  const trusted = Object.entries(organization.trustedAccess).map(
    ([servicePrincipal, enabledAt]) =>
      central('EnableAWSServiceAccess', enabledAt, { servicePrincipal }),
  );
  const delegated = Object.entries(
    organization.delegatedAdministrators,
  ).flatMap(([accountId, services]) =>
    Object.entries(services).map(([servicePrincipal, delegatedAt]) =>
      central('RegisterDelegatedAdministrator', delegatedAt, {
        accountId,
        servicePrincipal,
      }),
    ),
  );
  const earliest = new Date(since).toISOString();
  const joined = accounts.flatMap(({ account: { name, id, membership } }) =>
    membership?.joinedMethod === 'CREATED' &&
    membership.joinedAt > earliest &&
    id !== managementAccountId
      ? [central('CreateAccount', membership.joinedAt, { accountName: name })]
      : [],
  );
  const closed = accounts.flatMap(({ account: { id, closedAt } }) =>
    closedAt ? [central('CloseAccount', closedAt, { accountId: id })] : [],
  );
  const role = cloudTrailRole(world, managementAccountId);
  const roles: Deed[] = role
    ? [
        {
          ...central('CreateServiceLinkedRole', role.createdAt, {
            aWSServiceName: CLOUDTRAIL_PRINCIPAL,
          }),
          service: 'iam',
          region: IAM_REGIONS[partition],
        },
      ]
    : [];
  const trails = Object.values(world.trails)
    .filter(({ accountId }) => accountId === managementAccountId)
    .flatMap(({ name, homeRegion, bucket, logging, ...trail }): Deed[] => {
      const started: Deed = {
        ...central('StartLogging', logging.startedAt, { name }),
        service: 'cloudtrail',
        region: homeRegion,
      };
      const parameters = {
        name,
        s3BucketName: bucket,
        isMultiRegionTrail: trail.isMultiRegion,
        isOrganizationTrail: trail.isOrganizationTrail,
        enableLogFileValidation: trail.logFileValidation,
      };
      return [
        {
          ...started,
          name: 'CreateTrail',
          time: started.time - SECOND,
          parameters,
        },
        started,
      ];
    });
  const policies = changes.flatMap(({ bucket, policy, since: at }): Deed[] => {
    const { accountId, region } = world.buckets[bucket];
    const isOurs = accounts.some(({ account }) => account.id === accountId);
    if (!isOurs) return [];
    return [
      {
        ...central(policy ? 'PutBucketPolicy' : 'DeleteBucketPolicy', at, {
          bucketName: bucket,
          ...(policy && { bucketPolicy: policy }),
        }),
        accountId,
        service: 's3',
        region,
      },
    ];
  });
  return [
    ...trusted,
    ...delegated,
    ...joined,
    ...closed,
    ...roles,
    ...trails,
    ...policies,
  ].filter(({ time }) => time > since);
}
