import {
  DeregisterDelegatedAdministratorCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import { NOON, useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
} from '../../__testUtils__/worlds';
import type { AccountState } from '../../world/types';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const CONFIG = 'config.amazonaws.com';
const THIRD = '400000000003';
const FOURTH = '400000000004';

const [example] = smallOrganization.organizations!;
const running = useSimulator({
  ...smallOrganization,
  organizations: [
    {
      ...example,
      accounts: [
        { id: THIRD, name: 'third' },
        { id: FOURTH, name: 'fourth' },
      ],
    },
  ],
});
const as = (account: string) => running.clients(account).organizations;
const register = (AccountId: string, ServicePrincipal = CLOUDTRAIL) =>
  as(MANAGEMENT).send(
    new RegisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal }),
  );
const deregister = (AccountId: string, ServicePrincipal = CLOUDTRAIL) =>
  as(MANAGEMENT).send(
    new DeregisterDelegatedAdministratorCommand({
      AccountId,
      ServicePrincipal,
    }),
  );
const delegates = async (ServicePrincipal?: string) => {
  const { DelegatedAdministrators } = await as(MANAGEMENT).send(
    new ListDelegatedAdministratorsCommand({ ServicePrincipal }),
  );
  return DelegatedAdministrators!.map(a => [a.Id, a.DelegationEnabledDate]);
};
const services = async (AccountId: string) => {
  const { DelegatedServices } = await as(DELEGATE).send(
    new ListDelegatedServicesForAccountCommand({ AccountId }),
  );
  return DelegatedServices;
};
const SINCE = new Date('2023-05-02T10:00:00Z');

describe('delegated administrators', () => {
  it('are listed, of all services or of one', async () => {
    expect(await delegates()).toEqual([[DELEGATE, SINCE]]);
    expect(await delegates(CLOUDTRAIL)).toEqual([[DELEGATE, SINCE]]);
    expect(await delegates(CONFIG)).toEqual([]);
    const { DelegatedAdministrators } = await as(MANAGEMENT).send(
      new ListDelegatedAdministratorsCommand({}),
    );
    expect(DelegatedAdministrators![0]).toEqual({
      Id: DELEGATE,
      Arn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${DELEGATE}`,
      Email: 'example-security@example.com',
      Name: 'security',
      State: 'ACTIVE',
      Status: 'ACTIVE',
      JoinedMethod: 'CREATED',
      JoinedTimestamp: expect.any(Date),
      DelegationEnabledDate: SINCE,
    });
  });

  it('are listed with the services that they administer', async () => {
    await as(MANAGEMENT).send(
      new EnableAWSServiceAccessCommand({ ServicePrincipal: CONFIG }),
    );
    await register(DELEGATE, CONFIG);
    expect(await services(DELEGATE)).toEqual([
      { ServicePrincipal: CLOUDTRAIL, DelegationEnabledDate: SINCE },
      { ServicePrincipal: CONFIG, DelegationEnabledDate: new Date(NOON) },
    ]);
    // Of all services the date is the first one's.
    expect(await delegates()).toEqual([[DELEGATE, SINCE]]);
    expect(await delegates(CONFIG)).toEqual([[DELEGATE, new Date(NOON)]]);

    await expect(services(MEMBER)).rejects.toMatchObject({
      name: 'AccountNotRegisteredException',
    });
    await expect(services(STRANGER)).rejects.toMatchObject({
      name: 'AccountNotFoundException',
    });
  });

  it('are registered and deregistered, and may then read, or not', async () => {
    const answer = await register(MEMBER);
    expect(Object.keys(answer)).toEqual(['$metadata']);
    expect(await delegates(CLOUDTRAIL)).toEqual([
      [MEMBER, new Date(NOON)],
      [DELEGATE, SINCE],
    ]);
    const read = () =>
      as(MEMBER).send(new ListDelegatedAdministratorsCommand({}));
    expect((await read()).DelegatedAdministrators).toHaveLength(2);

    await deregister(MEMBER);
    expect(await delegates(CLOUDTRAIL)).toEqual([[DELEGATE, SINCE]]);
    await expect(read()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(
      running.simulator
        .events()
        .map(e => [e.eventName, e.awsRegion, e.requestParameters]),
    ).toEqual(
      [
        'RegisterDelegatedAdministrator',
        'DeregisterDelegatedAdministrator',
      ].map(name => [
        name,
        'us-east-1',
        { accountId: MEMBER, servicePrincipal: CLOUDTRAIL },
      ]),
    );
  });

  it('are three for CloudTrail at most', async () => {
    await register(MEMBER);
    await register(THIRD);
    await expect(register(FOURTH)).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
      message:
        'You have exceeded the allowed number of delegated administrators for the delegated service.',
    });
    await deregister(THIRD);
    await register(FOURTH);
  });

  it('are registered once', async () => {
    await expect(register(DELEGATE)).rejects.toMatchObject({
      name: 'AccountAlreadyRegisteredException',
      message:
        'The provided account is already a delegated administrator for your organization.',
    });
    await expect(deregister(MEMBER)).rejects.toMatchObject({
      name: 'AccountNotRegisteredException',
      message:
        'The provided account is not a registered delegated administrator for your organization.',
    });
    await expect(deregister(DELEGATE, CONFIG)).rejects.toMatchObject({
      name: 'AccountNotRegisteredException',
    });
  });

  it('are accounts of the organization, and not its management account', async () => {
    for (const call of [register, deregister])
      await expect(call(STRANGER)).rejects.toMatchObject({
        name: 'AccountNotFoundException',
      });
    await expect(register(MANAGEMENT)).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
    });
  });

  it.each<AccountState>(['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'])(
    'are not %s accounts',
    async state => {
      running.change(world => {
        world.accounts[MEMBER].state = state;
      });
      await expect(register(MEMBER)).rejects.toMatchObject({
        name: 'ConstraintViolationException',
        Reason: 'CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR',
      });
    },
  );

  it('need trusted access to come, and not to go', async () => {
    await as(MANAGEMENT).send(
      new DisableAWSServiceAccessCommand({ ServicePrincipal: CLOUDTRAIL }),
    );
    await expect(register(MEMBER)).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'SERVICE_ACCESS_NOT_ENABLED',
    });
    expect(await delegates(CLOUDTRAIL)).toEqual([[DELEGATE, SINCE]]);
    await deregister(DELEGATE);
    expect(await delegates()).toEqual([]);
  });

  it('need all features', async () => {
    running.change(world => {
      world.organizations[ORGANIZATION].featureSet = 'CONSOLIDATED_BILLING';
    });
    await expect(register(MEMBER)).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
    });
  });

  it.each([
    ['example.com', 'UNRECOGNIZED_SERVICE_PRINCIPAL'],
    ['a b', 'INVALID_PATTERN'],
    ['', 'MIN_LENGTH_EXCEEDED'],
  ])('are not those of a service called "%s": %s', async (service, Reason) => {
    const invalid = { name: 'InvalidInputException', Reason };
    await expect(register(MEMBER, service)).rejects.toMatchObject(invalid);
    await expect(deregister(MEMBER, service)).rejects.toMatchObject(invalid);
    await expect(delegates(service)).rejects.toMatchObject(invalid);
  });
});
