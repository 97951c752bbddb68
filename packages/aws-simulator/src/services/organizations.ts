import { awsJson } from '../protocol/awsJson';
import { AwsError } from '../world/errors';
import { accountsOf, type MemberAccount } from '../world/membership';
import {
  disableServiceAccess,
  enableServiceAccess,
  organizationManagedBy,
  organizationOf,
  organizationReadBy,
  readTrustedAccess,
} from '../world/organizations';
import { pageOf, type Page } from '../world/pages';
import type { AccountState, Organization, World } from '../world/types';
import { operation, type CallContext, type Service } from './service';
import { invalidInput, invalidToken } from './organizationsErrors';
import type { Field } from './shape';

const SERVICE_PRINCIPAL = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  pattern: /[\w+=,.@-]*/,
} satisfies Field;

const PAGING = {
  NextToken: { type: 'string', maxLength: 100_000 },
  MaxResults: { type: 'integer', min: 1, max: 20 },
} satisfies Record<string, Field>;

const ANY_RESOURCE = () => ({ resource: '*' });

/** The condition key that a policy can limit the switch of trusted access with. */
const ofServicePrincipal = (input: { ServicePrincipal: string }) => ({
  resource: '*',
  context: { 'organizations:ServicePrincipal': input.ServicePrincipal },
});

/** AWS Organizations. Source: its API reference, version 2016-11-28. */
export const organizations: Service = {
  name: 'organizations',
  eventSource: 'organizations.amazonaws.com',
  protocol: awsJson,
  wire: { version: 'AWSOrganizationsV20161128' },
  commonErrors: {
    throttled: {
      code: 'TooManyRequestsException',
      status: 400,
      details: { Type: 'ACCOUNT' },
    },
    internal: { code: 'ServiceException', status: 500 },
  },
  invalidInput,

  operations: {
    DescribeOrganization: operation({
      readOnly: true,
      input: {},
      permission: ANY_RESOURCE,
      run(world, _, { caller }) {
        const organization = organizationOf(world, caller.accountId);
        return { output: { Organization: describe(world, organization) } };
      },
    }),

    ListAWSServiceAccessForOrganization: operation({
      readOnly: true,
      input: PAGING,
      permission: ANY_RESOURCE,
      run(world, input, { caller, now }) {
        const { id } = organizationReadBy(world, caller.accountId);
        const read = readTrustedAccess(world, id, now);
        const page = listing(Object.entries(read.trustedAccess).sort(), input, {
          listing: `trustedAccess:${id}`,
          keyOf: ([servicePrincipal]) => servicePrincipal,
        });
        return {
          world: read.world,
          output: {
            EnabledServicePrincipals: page.items.map(
              ([ServicePrincipal, since]) => ({
                ServicePrincipal,
                DateEnabled: new Date(since),
              }),
            ),
            NextToken: page.nextToken,
          },
        };
      },
    }),

    EnableAWSServiceAccess: operation({
      readOnly: false,
      input: { ServicePrincipal: { ...SERVICE_PRINCIPAL, required: true } },
      permission: ofServicePrincipal,
      run(world, { ServicePrincipal }, context) {
        const organization = switchable(world, ServicePrincipal, context);
        return {
          world: enableServiceAccess(
            world,
            organization.id,
            ServicePrincipal,
            context.now,
          ),
        };
      },
    }),

    DisableAWSServiceAccess: operation({
      readOnly: false,
      input: { ServicePrincipal: { ...SERVICE_PRINCIPAL, required: true } },
      permission: ofServicePrincipal,
      run(world, { ServicePrincipal }, context) {
        const organization = switchable(world, ServicePrincipal, context);
        return {
          world: disableServiceAccess(
            world,
            organization.id,
            ServicePrincipal,
            context.now,
          ),
        };
      },
    }),

    ListAccounts: operation({
      readOnly: true,
      input: PAGING,
      permission: ANY_RESOURCE,
      run(world, input, { caller }) {
        const organization = organizationReadBy(world, caller.accountId);
        const page = listing(accountsOf(world, organization.id), input, {
          listing: `accounts:${organization.id}`,
          keyOf: account => account.id,
        });
        return {
          output: {
            Accounts: page.items.map(account => ({
              ...summary(organization, account),
              Paths: [pathOf(organization, account)],
            })),
            NextToken: page.nextToken,
          },
        };
      },
    }),

    ListDelegatedAdministrators: operation({
      readOnly: true,
      input: { ServicePrincipal: SERVICE_PRINCIPAL, ...PAGING },
      permission: ({ ServicePrincipal }) => ({
        resource: '*',
        context: { 'organizations:ServicePrincipal': ServicePrincipal },
      }),
      run(world, input, { caller }) {
        const organization = organizationReadBy(world, caller.accountId);
        const { ServicePrincipal: service } = input;
        const delegated = accountsOf(world, organization.id).flatMap(
          account => {
            const since = delegatedSince(organization, account.id, service);
            return since ? [{ account, since }] : [];
          },
        );
        const page = listing(delegated, input, {
          listing: `delegatedAdministrators:${organization.id}:${service}`,
          keyOf: ({ account }) => account.id,
        });
        return {
          output: {
            DelegatedAdministrators: page.items.map(({ account, since }) => ({
              ...summary(organization, account),
              DelegationEnabledDate: new Date(since),
            })),
            NextToken: page.nextToken,
          },
        };
      },
    }),
  },
};

/** The organization, where the caller may switch trusted access for a service in it. */
function switchable(
  world: World,
  servicePrincipal: string,
  { caller }: CallContext,
): Organization {
  const organization = organizationManagedBy(world, caller.accountId);
  if (!servicePrincipal.endsWith('.amazonaws.com'))
    throw new AwsError(
      'InvalidInputException',
      'You specified an unrecognized service principal.',
      { details: { Reason: 'UNRECOGNIZED_SERVICE_PRINCIPAL' } },
    );
  if (organization.featureSet !== 'ALL')
    throw new AwsError(
      'ConstraintViolationException',
      'You attempted to perform an operation that requires the organization to be configured to support all features. An organization that supports only consolidated billing features can’t perform this operation.',
      { details: { Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE' } },
    );
  return organization;
}

function describe(world: World, organization: Organization) {
  const { id, managementAccountId, featureSet } = organization;
  const scps = [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }];
  return {
    Id: id,
    Arn: `arn:aws:organizations::${managementAccountId}:organization/${id}`,
    FeatureSet: featureSet,
    MasterAccountArn: accountArn(organization, managementAccountId),
    MasterAccountId: managementAccountId,
    MasterAccountEmail: world.accounts[managementAccountId].email,
    AvailablePolicyTypes: featureSet === 'ALL' ? scps : [],
  };
}

/** The members that ListAccounts and ListDelegatedAdministrators have in common. */
function summary(organization: Organization, account: MemberAccount) {
  return {
    Id: account.id,
    Arn: accountArn(organization, account.id),
    Email: account.email,
    Name: account.name,
    Status: olderStatus(account.state),
    State: account.state,
    JoinedMethod: account.membership.joinedMethod,
    JoinedTimestamp: new Date(account.membership.joinedAt),
  };
}

// Status knows fewer words than State. It was retired on 2026-09-09; older clients still read it.
function olderStatus(state: AccountState): string | undefined {
  if (state === 'PENDING_ACTIVATION') return undefined;
  return state === 'CLOSED' ? 'SUSPENDED' : state;
}

function accountArn(
  { id, managementAccountId }: Organization,
  account: string,
) {
  return `arn:aws:organizations::${managementAccountId}:account/${id}/${account}`;
}

function pathOf(organization: Organization, account: MemberAccount): string {
  const units: string[] = [];
  let parent = organization.units[account.membership.parentId];
  while (parent) {
    units.unshift(parent.id);
    parent = organization.units[parent.parentId];
  }
  return [organization.id, organization.rootId, ...units, account.id, ''].join(
    '/',
  );
}

function delegatedSince(
  { delegatedAdministrators }: Organization,
  accountId: string,
  service: string | undefined,
): string | undefined {
  const services = delegatedAdministrators[accountId] ?? {};
  return service ? services[service] : Object.values(services).sort()[0];
}

function listing<T>(
  items: T[],
  input: { NextToken?: string; MaxResults?: number },
  what: { listing: string; keyOf: (item: T) => string },
): Page<T> {
  const page = pageOf(items, {
    ...what,
    token: input.NextToken,
    maxResults: input.MaxResults,
  });
  if (!page) throw invalidToken();
  return page;
}
