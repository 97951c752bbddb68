import {
  deregisterDelegate,
  registerDelegate,
} from '../../world/organizations/cloudTrailDelegates';
import { operation } from '../service';
import type { Field } from '../shape';

const ACCOUNT_ID = {
  type: 'string',
  required: true,
  minLength: 12,
  maxLength: 16,
  pattern: /\d+/,
} satisfies Field;

/** CloudTrail's own calls on delegated administrators. */
export const delegatedAdministrators = {
  RegisterOrganizationDelegatedAdmin: operation({
    readOnly: false,
    input: { MemberAccountId: ACCOUNT_ID },
    permission: () => ({ resource: '*' }),
    run: (world, { MemberAccountId }, { caller, now }) => ({
      world: registerDelegate(world, caller, MemberAccountId, now),
      output: {},
    }),
  }),

  DeregisterOrganizationDelegatedAdmin: operation({
    readOnly: false,
    input: { DelegatedAdminAccountId: ACCOUNT_ID },
    permission: () => ({ resource: '*' }),
    run: (world, { DelegatedAdminAccountId }, { caller, now }) => ({
      world: deregisterDelegate(world, caller, DelegatedAdminAccountId, now),
      output: {},
    }),
  }),
};
