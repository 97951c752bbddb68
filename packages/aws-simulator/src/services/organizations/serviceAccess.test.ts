import {
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListAWSServiceAccessForOrganizationCommand,
} from '@aws-sdk/client-organizations';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  ORGANIZATION,
  TRAIL_ARN,
} from '../../__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

const running = useSimulator();
const as = (account: string) => running.clients(account).organizations;
const enabledServices = async () => {
  const { EnabledServicePrincipals } = await as(MANAGEMENT).send(
    new ListAWSServiceAccessForOrganizationCommand({}),
  );
  return EnabledServicePrincipals!;
};

it('refuses a delegated administrator the switch', async () => {
  await expect(
    as(DELEGATE).send(
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    ),
  ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  expect(await enabledServices()).toMatchObject([
    { ServicePrincipal: CLOUDTRAIL },
  ]);
});

it('disables and enables, which restores nothing', async () => {
  const management = as(MANAGEMENT);
  const answer = await management.send(
    new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
  );
  expect(Object.keys(answer)).toEqual(['$metadata']);
  expect(await enabledServices()).toEqual([]);

  await management.send(
    new EnableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
  );
  expect(await enabledServices()).toEqual([
    { ServicePrincipal: CLOUDTRAIL, DateEnabled: new Date(NOON) },
  ]);
  expect(running.world.trails[TRAIL_ARN].isOrganizationTrail).toBe(false);
  expect(running.world.memberTrails).toEqual({});
});

it('refuses the switch where only billing is consolidated', async () => {
  running.change(world => {
    world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
  });
  for (const Command of [
    EnableAWSServiceAccessCommand,
    DisableAWSServiceAccessCommand,
  ])
    await expect(
      as(MANAGEMENT).send(new Command({ ServicePrincipal: CLOUDTRAIL })),
    ).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
    });
});

it.each([
  [{ ServicePrincipal: '' }, 'MIN_LENGTH_EXCEEDED'],
  [{ ServicePrincipal: undefined }, 'INPUT_REQUIRED'],
  [{ ServicePrincipal: 'a b.amazonaws.com' }, 'INVALID_PATTERN'],
  [{ ServicePrincipal: 'a'.repeat(129) }, 'MAX_LENGTH_EXCEEDED'],
  [{ ServicePrincipal: 'example.com' }, 'UNRECOGNIZED_SERVICE_PRINCIPAL'],
  [
    { ServicePrincipal: 'cloudtrial.amazonaws.com' },
    'UNRECOGNIZED_SERVICE_PRINCIPAL',
  ],
])('refuses to enable %j: %s', async (input, Reason) => {
  await expect(
    as(MANAGEMENT).send(
      new EnableAWSServiceAccessCommand(input as { ServicePrincipal: string }),
    ),
  ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
});
