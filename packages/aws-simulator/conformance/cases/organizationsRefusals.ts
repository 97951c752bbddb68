import type { CallName } from '../model/calls';
import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import { CLOUDTRAIL } from './policies';

const delegation = {
  AccountId: ACCOUNTS.member,
  ServicePrincipal: CLOUDTRAIL,
};
/** Of each call its input, and input that the model does not admit. */
const CALLS: [name: string, input: object, invalid: object | undefined][] = [
  ['DescribeOrganization', {}, undefined],
  ['ListAWSServiceAccessForOrganization', {}, { MaxResults: 21 }],
  [
    'EnableAWSServiceAccess',
    { ServicePrincipal: CLOUDTRAIL },
    { ServicePrincipal: 'not a principal' },
  ],
  [
    'DisableAWSServiceAccess',
    { ServicePrincipal: CLOUDTRAIL },
    { ServicePrincipal: 'not a principal' },
  ],
  ['ListAccounts', {}, { NextToken: 'altered' }],
  ['DescribeAccount', { AccountId: ACCOUNTS.member }, { AccountId: 'me' }],
  ['ListRoots', {}, { MaxResults: 21 }],
  [
    'ListOrganizationalUnitsForParent',
    { ParentId: 'r-none' },
    { ParentId: 'me' },
  ],
  ['ListAccountsForParent', { ParentId: 'r-none' }, { ParentId: 'me' }],
  ['ListParents', { ChildId: ACCOUNTS.member }, { ChildId: 'me' }],
  ['ListDelegatedAdministrators', {}, { NextToken: 'altered' }],
  [
    'ListDelegatedServicesForAccount',
    { AccountId: ACCOUNTS.member },
    { AccountId: 'me' },
  ],
  [
    'RegisterDelegatedAdministrator',
    delegation,
    { ...delegation, AccountId: 'me' },
  ],
  [
    'DeregisterDelegatedAdministrator',
    delegation,
    { ...delegation, AccountId: 'me' },
  ],
  [
    'ListTagsForResource',
    { ResourceId: ACCOUNTS.member },
    { ResourceId: 'me' },
  ],
  ['DescribeResourcePolicy', {}, undefined],
];

/** What those who may not, or have no organization, are told; and input that the model does not admit. */
export const organizationsRefusals: Case[] = CALLS.flatMap(
  ([name, input, invalid]): Case[] => {
    const call: CallName = `organizations:${name}`;
    return [
      {
        call,
        title: 'as an account in no organization',
        as: 'outsider',
        input,
        fails: 'AWSOrganizationsNotInUseException',
      },
      // Every account of an organization may describe it.
      name === 'DescribeOrganization'
        ? {
            call,
            title: 'as somebody without permissions',
            as: 'powerless',
            input,
            fails: 'AccessDeniedException',
          }
        : {
            call,
            title: 'as a member',
            as: 'member',
            input,
            fails: 'AccessDeniedException',
          },
      ...(invalid
        ? [
            {
              call,
              title: 'with input that the model does not admit',
              input: invalid,
              fails: 'InvalidInputException',
            },
          ]
        : []),
    ];
  },
);
