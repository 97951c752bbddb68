import { createWorld } from '../../scenarios/createWorld';
import {
  DELEGATE,
  frozen,
  MANAGEMENT,
  MEMBER,
  ORGANIZATION,
  smallOrganization,
  STRANGER,
} from '../../__testUtils__/worlds';
import { identifyCaller } from '../identity/identity';
import { organizationFor, type Audience } from './organizationAccess';
import type { PolicyStatement } from '../identity/policy';
import type { World } from '../types';

const NOW = Date.parse('2026-11-23T12:00:00Z');

const world = frozen(createWorld(smallOrganization, NOW));
const delegating = (...Statement: PolicyStatement[]): World => ({
  ...world,
  organizations: {
    [ORGANIZATION]: {
      ...world.organizations[ORGANIZATION],
      resourcePolicy: { Version: '2012-10-17', Statement },
    },
  },
});

/** The error's code or kind, or `ok`. */
const asked = (
  account: string,
  audience: Audience,
  { inWorld = world, action = 'organizations:ListAccounts' } = {},
) => {
  const caller = identifyCaller(
    inWorld,
    { accessKeyId: `AKIA${account}SIMU` },
    NOW,
  );
  try {
    const { id } = organizationFor(inWorld, caller, {
      audience,
      request: { action, resource: '*' },
    });
    return id === ORGANIZATION ? 'ok' : id;
  } catch (error) {
    const { code, kind } = error as { code?: string; kind?: string };
    return code ?? kind;
  }
};

describe('who may call Organizations', () => {
  it.each<[string, string, Audience, string]>([
    ['the management account', MANAGEMENT, 'anyone', 'ok'],
    ['the management account', MANAGEMENT, 'administrators', 'ok'],
    ['the management account', MANAGEMENT, 'managementAccount', 'ok'],
    ['a delegated administrator', DELEGATE, 'anyone', 'ok'],
    ['a delegated administrator', DELEGATE, 'administrators', 'ok'],
    [
      'a delegated administrator',
      DELEGATE,
      'managementAccount',
      'AccessDeniedException',
    ],
    ['a member', MEMBER, 'anyone', 'ok'],
    ['a member', MEMBER, 'administrators', 'AccessDeniedException'],
    ['a member', MEMBER, 'managementAccount', 'AccessDeniedException'],
    ['a stranger', STRANGER, 'anyone', 'AWSOrganizationsNotInUseException'],
  ])('%s (%s) asking as %s: %s', (_, account, audience, outcome) => {
    expect(asked(account, audience)).toBe(outcome);
  });

  it('are members whom the resource policy lets read, and no more', () => {
    const inWorld = delegating({
      Effect: 'Allow',
      Principal: { AWS: MEMBER },
      Action: ['organizations:ListAccounts', 'organizations:Enable*'],
      Resource: '*',
    });
    expect(asked(MEMBER, 'administrators', { inWorld })).toBe('ok');
    expect(
      asked(MEMBER, 'administrators', {
        inWorld,
        action: 'organizations:ListRoots',
      }),
    ).toBe('AccessDeniedException');
    expect(
      asked(MEMBER, 'managementAccount', {
        inWorld,
        action: 'organizations:EnableAWSServiceAccess',
      }),
    ).toBe('AccessDeniedException');
  });

  it('are not those whom the resource policy denies', () => {
    const inWorld = delegating({
      Effect: 'Deny',
      Principal: '*',
      Action: 'organizations:ListAccounts',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalAccount': DELEGATE } },
    });
    expect(asked(DELEGATE, 'administrators', { inWorld })).toBe('accessDenied');
    expect(asked(MANAGEMENT, 'administrators', { inWorld })).toBe('ok');
  });
});
