import type { AwsSimulator } from '../../src/server';
import type { World } from '../../src/world/types';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import { NO_ARN, NO_TRAIL } from './ofTrail';
import { trailSettings } from './cloudtrailSettings';

const ROLE = 'AWSServiceRoleForCloudTrail';

/** Creating, changing and deleting trails, and switching them on and off. */
export const cloudtrailTrails: Case[] = [
  {
    call: 'cloudtrail:CreateTrail',
    title: 'with what AWS asks at the least',
    given: async hands => {
      const input = await hands.newTrail();
      hands.withoutTrail(input.Name);
      return input;
    },
    sees: {
      IsMultiRegionTrail: false,
      LogFileValidationEnabled: false,
      IsOrganizationTrail: false,
      IncludeGlobalServiceEvents: true,
    },
  },
  {
    call: 'cloudtrail:CreateTrail',
    title: 'of the organization, with all that a trail can have',
    given: async hands => {
      const input = await hands.newTrail();
      hands.withoutTrail(input.Name);
      return {
        ...input,
        S3KeyPrefix: 'audit',
        KmsKeyId: await hands.key({ forCloudTrail: true }),
        IsMultiRegionTrail: true,
        EnableLogFileValidation: true,
        IsOrganizationTrail: true,
        TagsList: [{ Key: 'Team', Value: 'platform' }],
      };
    },
    sees: {
      IsOrganizationTrail: true,
      IsMultiRegionTrail: true,
      S3KeyPrefix: 'audit',
      KmsKeyId: /^arn:aws[a-z-]*:kms:/,
    },
  },
  {
    call: 'cloudtrail:UpdateTrail',
    title: 'to validate log files in every Region',
    given: async hands => ({
      Name: (await hands.trail()).Name,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
    sees: { IsMultiRegionTrail: true, LogFileValidationEnabled: true },
  },
  {
    call: 'cloudtrail:UpdateTrail',
    title: 'to the organization’s',
    given: async hands => ({
      Name: (await hands.trail({}, { IsMultiRegionTrail: true })).TrailARN,
      IsOrganizationTrail: true,
    }),
    sees: { IsOrganizationTrail: true },
  },
  ...(['StartLogging', 'StopLogging', 'DeleteTrail'] as const).map(
    (name): Case => ({
      call: `cloudtrail:${name}`,
      title: 'of an own trail',
      given: async hands => ({ Name: (await hands.trail()).Name }),
    }),
  ),

  ...trailSettings,
  ...forOrganization(
    'without trusted access',
    'CloudTrailAccessNotEnabledException',
    'untrusting',
  ),
  ...forOrganization(
    'with consolidated billing only',
    'OrganizationNotInAllFeaturesModeException',
    'consolidated',
  ),
  ...forOrganization(
    'of an account in none',
    'OrganizationsNotInUseException',
    'outsider',
  ),
  ...forOrganization(
    'of a member',
    'NotOrganizationMasterAccountException',
    'member',
  ),
  ...(['CreateTrail', 'UpdateTrail'] as const).map(
    (name): Case => ({
      call: `cloudtrail:${name}`,
      title:
        'for the organization, by somebody who may not create the role it misses',
      world: changing(world => {
        const account = world.accounts[ACCOUNTS.management];
        delete account.roles[ROLE];
        account.ownKey.deniedActions = ['iam:CreateServiceLinkedRole'];
      }),
      given: async hands =>
        name === 'CreateTrail'
          ? { ...(await hands.newTrail()), IsOrganizationTrail: true }
          : { Name: (await hands.trail()).Name, IsOrganizationTrail: true },
      fails: 'InsufficientDependencyServiceAccessPermissionException',
    }),
  ),
  {
    call: 'cloudtrail:CreateTrail',
    title: 'by a delegate, where the management account has no role',
    as: 'delegate',
    world: changing(world => {
      delete world.accounts[ACCOUNTS.management].roles[ROLE];
    }),
    given: async hands => ({
      ...(await hands.newTrail({ as: 'delegate' })),
      IsOrganizationTrail: true,
    }),
    fails: 'NoManagementAccountSLRExistsException',
  },
  ...(
    ['DeleteTrail', 'StartLogging', 'StopLogging', 'UpdateTrail'] as const
  ).map(
    (name): Case => ({
      call: `cloudtrail:${name}`,
      title: 'by a delegate, where the management account has no role',
      as: 'delegate',
      world: changing(world => {
        delete world.accounts[ACCOUNTS.management].roles[ROLE];
      }),
      given: async hands => ({ Name: await hands.organizationTrail() }),
      fails: 'NoManagementAccountSLRExistsException',
    }),
  ),
  {
    call: 'cloudtrail:UpdateTrail',
    title: 'to every Region, one of which has five trails',
    as: 'outsider',
    given: async hands => {
      const elsewhere = { as: 'outsider', region: 'eu-west-1' } as const;
      for (let i = 0; i < 5; i += 1) await hands.trail(elsewhere);
      const { Name } = await hands.trail({ as: 'outsider' });
      return { Name, IsMultiRegionTrail: true };
    },
    fails: 'OperationNotPermittedException',
  },
  {
    call: 'cloudtrail:CreateTrail',
    title: 'a second time',
    given: async hands => {
      const { Name, S3BucketName } = await hands.trail();
      return { Name, S3BucketName };
    },
    fails: 'TrailAlreadyExistsException',
  },
  {
    call: 'cloudtrail:CreateTrail',
    title: 'a sixth in a Region',
    region: 'eu-west-1',
    as: 'outsider',
    given: async hands => {
      const place = { as: 'outsider', region: 'eu-west-1' } as const;
      for (let i = 0; i < 5; i += 1) await hands.trail(place);
      return hands.newTrail(place);
    },
    fails: 'MaximumNumberOfTrailsExceededException',
  },
  {
    call: 'cloudtrail:CreateTrail',
    title: 'with the same tag twice',
    given: async hands => ({
      ...(await hands.newTrail()),
      TagsList: [
        { Key: 'Team', Value: 'a' },
        { Key: 'Team', Value: 'b' },
      ],
    }),
    fails: 'InvalidTagParameterException',
  },
  {
    call: 'cloudtrail:CreateTrail',
    title: 'with 51 tags',
    given: async hands => ({
      ...(await hands.newTrail()),
      TagsList: Array.from({ length: 51 }, (_, i) => ({
        Key: `key-${i}`,
        Value: 'value',
      })),
    }),
    fails: 'TagsLimitExceededException',
  },

  ...(
    ['UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging'] as const
  ).flatMap((name): Case[] => [
    {
      call: `cloudtrail:${name}`,
      title: 'of no trail',
      input: { Name: NO_TRAIL },
      fails: 'TrailNotFoundException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'by an ARN that is none',
      input: { Name: NO_ARN },
      fails: 'CloudTrailARNInvalidException',
    },
    ...(name === 'UpdateTrail'
      ? []
      : [
          {
            call: `cloudtrail:${name}` as const,
            title: 'by a name that is none',
            input: { Name: 'a--b' },
            fails: 'InvalidTrailNameException',
          },
        ]),
    {
      call: `cloudtrail:${name}`,
      title: 'in another Region than its home',
      region: 'eu-west-1',
      given: async hands => {
        const { TrailARN } = await hands.trail(
          {},
          { IsMultiRegionTrail: true },
        );
        return { Name: TrailARN };
      },
      fails: 'InvalidHomeRegionException',
    },
    {
      call: `cloudtrail:${name}`,
      title: 'of the organization’s, by a member',
      as: 'member',
      given: async hands => ({ Name: await hands.organizationTrail() }),
      fails: 'NotOrganizationMasterAccountException',
    },
  ]),
];

/** A trail for the organization of somebody who cannot have one. */
function forOrganization(
  title: string,
  fails: string,
  as: NonNullable<Case['as']>,
): Case[] {
  return [
    {
      call: 'cloudtrail:CreateTrail',
      title: `for an organization ${title}`,
      as,
      given: async hands => ({
        ...(await hands.newTrail({ as })),
        IsOrganizationTrail: true,
      }),
      fails,
    },
    {
      call: 'cloudtrail:UpdateTrail',
      title: `to one for an organization ${title}`,
      as,
      given: async hands => ({
        Name: (await hands.trail({ as })).Name,
        IsOrganizationTrail: true,
      }),
      fails,
    },
  ];
}

function changing(
  change: (world: World) => void,
): (simulator: AwsSimulator) => void {
  return simulator => simulator.change(change);
}
