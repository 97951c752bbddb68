import type { PolicyDocument } from './policy';
import { many, statementsOf } from './policyText';
import type { World } from '../types';

const PRINCIPAL = /^arn:[^:]+:iam::(\d{12}):(role|user)\/(.+)$/;

/**
 * Whether a policy names a role or user that an account of this world does not have. What accounts
 * elsewhere have is not known. Each account has the one user whose key calls in its name.
 */
export function namesNobody(
  { accounts }: World,
  policy: PolicyDocument,
): boolean {
  return statementsOf(policy)
    .flatMap(({ Principal }) =>
      typeof Principal === 'object' ? many(Principal.AWS) : [],
    )
    .some(name => {
      const [, accountId, kind, path] = PRINCIPAL.exec(name) ?? [];
      const account = accountId ? accounts[accountId] : undefined;
      if (!account) return false;
      return kind === 'user'
        ? path !== 'administrator'
        : !Object.values(account.roles).some(({ arn }) => arn === name);
    });
}
