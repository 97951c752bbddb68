import {
  DeregisterDelegatedAdministratorCommand,
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  DescribeResourcePolicyCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  RegisterDelegatedAdministratorCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { useSimulator } from '../../__testUtils__/cloudtrail';
import {
  DELEGATE,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  STRANGER,
} from '../../__testUtils__/worlds';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
const account = { AccountId: DELEGATE };
const service = { ServicePrincipal: CLOUDTRAIL };
const resource = (type: string, id: string) =>
  `arn:aws:organizations::${MANAGEMENT}:${type}/${ORGANIZATION}/${id}`;

type Send = (client: OrganizationsClient) => Promise<unknown>;

// The resource is what IAM is asked for. Source: service authorization reference.
const READS: [string, Send, string][] = [
  ['ListAccounts', c => c.send(new ListAccountsCommand({})), '*'],
  ['ListRoots', c => c.send(new ListRootsCommand({})), '*'],
  [
    'ListAWSServiceAccessForOrganization',
    c => c.send(new ListAWSServiceAccessForOrganizationCommand({})),
    '*',
  ],
  [
    'ListDelegatedAdministrators',
    c => c.send(new ListDelegatedAdministratorsCommand({})),
    '*',
  ],
  [
    'DescribeAccount',
    c => c.send(new DescribeAccountCommand(account)),
    resource('account', DELEGATE),
  ],
  [
    'ListDelegatedServicesForAccount',
    c => c.send(new ListDelegatedServicesForAccountCommand(account)),
    resource('account', DELEGATE),
  ],
  [
    'ListParents',
    c => c.send(new ListParentsCommand({ ChildId: DELEGATE })),
    resource('account', DELEGATE),
  ],
  [
    'ListTagsForResource',
    c => c.send(new ListTagsForResourceCommand({ ResourceId: 'p-policy01' })),
    resource('policy', 'p-policy01'),
  ],
  [
    'ListAccountsForParent',
    c => c.send(new ListAccountsForParentCommand({ ParentId: 'r-root' })),
    resource('root', 'r-root'),
  ],
  [
    'ListOrganizationalUnitsForParent',
    c =>
      c.send(
        new ListOrganizationalUnitsForParentCommand({
          ParentId: 'ou-root-unit0001',
        }),
      ),
    resource('ou', 'ou-root-unit0001'),
  ],
  [
    'DescribeResourcePolicy',
    c => c.send(new DescribeResourcePolicyCommand({})),
    '*',
  ],
];
const WRITES: [string, Send, string][] = [
  [
    'EnableAWSServiceAccess',
    c => c.send(new EnableAWSServiceAccessCommand(service)),
    '*',
  ],
  [
    'DisableAWSServiceAccess',
    c => c.send(new DisableAWSServiceAccessCommand(service)),
    '*',
  ],
  [
    'RegisterDelegatedAdministrator',
    c =>
      c.send(
        new RegisterDelegatedAdministratorCommand({ ...account, ...service }),
      ),
    resource('account', DELEGATE),
  ],
  [
    'DeregisterDelegatedAdministrator',
    c =>
      c.send(
        new DeregisterDelegatedAdministratorCommand({ ...account, ...service }),
      ),
    resource('account', DELEGATE),
  ],
];
const EVERYONES: [string, Send, string] = [
  'DescribeOrganization',
  c => c.send(new DescribeOrganizationCommand({})),
  '*',
];

const running = useSimulator();
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    error => error,
  );

describe.each([...READS, ...WRITES])('%s', (_, send) => {
  it('is not for a member', async () => {
    const { organizations } = running.clients(MEMBER);
    expect(await errorOf(send(organizations))).toMatchObject({
      name: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    });
  });
});

describe.each([EVERYONES, ...READS, ...WRITES])(
  '%s',
  (action, send, onResource) => {
    it('is not for an account without an organization', async () => {
      const { organizations } = running.clients(STRANGER);
      expect(await errorOf(send(organizations))).toMatchObject({
        name: 'AWSOrganizationsNotInUseException',
      });
    });

    it('names what a role without permission misses', async () => {
      running.change(world => {
        world.accounts[MANAGEMENT].roles.ReadOnly.policies = [];
      });
      const { Credentials } = await running.clients(MANAGEMENT).sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${MANAGEMENT}:role/ReadOnly`,
          RoleSessionName: 'jane',
        }),
      );
      const { organizations } = running.clients(Credentials!);
      expect(await errorOf(send(organizations))).toMatchObject({
        name: 'AccessDeniedException',
        message: `User: arn:aws:sts::${MANAGEMENT}:assumed-role/ReadOnly/jane is not authorized to perform: organizations:${action} on resource: ${onResource} because no identity-based policy allows the organizations:${action} action`,
      });
    });
  },
);

describe.each(READS)('%s', (_, send) => {
  it('is for a delegated administrator', async () => {
    const { organizations } = running.clients(DELEGATE);
    const error = await errorOf(send(organizations));
    expect(error?.name).not.toBe('AccessDeniedException');
  });
});

it.each([
  ['throttle', 'TooManyRequestsException', { Type: 'ACCOUNT' }, 400],
  ['serverError', 'ServiceException', {}, 500],
] as const)(
  'answers the fault %s as %s',
  async (kind, name, details, status) => {
    running.simulator.faults.add({ match: { service: 'organizations' }, kind });
    const { organizations } = running.clients(MANAGEMENT);
    expect(
      await errorOf(organizations.send(new ListRootsCommand({}))),
    ).toMatchObject({
      name,
      ...details,
      $metadata: { httpStatusCode: status },
    });
  },
);
