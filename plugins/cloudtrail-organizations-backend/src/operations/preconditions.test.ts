import {
  type OperationKind,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { acme, seen } from '../__testUtils__/fakeAws';
import { denied, input, NOW, off } from '../__testUtils__/planInput';
import { KINDS } from './kinds';
import { requirePreconditions } from './startChecks';
import type { PlanInput } from './types';

describe('preconditions', () => {
  const check = (given: PlanInput, kind: OperationKind) => () =>
    requirePreconditions(KINDS[kind], given);

  it('hold for an organization that is as it should be', () => {
    expect(check(input(), 'disable-trusted-access')).not.toThrow();
    expect(check(input(off), 'enable-trusted-access')).not.toThrow();
  });

  it('claim of the operator role what is configured, and not that AWS lets the portal act as it', () => {
    const [{ message }] = KINDS['enable-trusted-access'].plan(
      input(off),
    ).preconditions;
    expect(message.text).toBe(
      'The configuration names arn:aws:iam::111111111111:role/Operator as the role that the portal writes as. Whether AWS lets the portal act as it shows only when the operation runs.',
    );
  });

  const organization = (
    featureSet: 'ALL' | 'CONSOLIDATED_BILLING',
    managementAccountId: string,
  ) => ({
    organization: seen({ id: 'o-acme', featureSet, managementAccountId }, NOW),
  });
  const notInUse = say('observation.notInOrganization', {
    action: 'organizations:DescribeOrganization',
  });

  it.each<[string, PlanInput, string, string]>([
    [
      'the portal changes nothing',
      input({}, { readOnly: true }),
      'ConflictError',
      'denied.readOnly',
    ],
    [
      'the organization is read-only',
      input({}, { organization: { ...acme, readOnly: true } }),
      'ConflictError',
      'denied.organizationReadOnly',
    ],
    [
      'there is no operator role',
      input({}, { organization: { ...acme, operator: undefined } }),
      'ConflictError',
      'denied.noOperator',
    ],
    [
      'the portal acts in another account',
      input({
        callerIdentity: seen(
          { account: '222222222222', arn: 'arn', isRoot: false },
          NOW,
        ),
      }),
      'ConflictError',
      'plan.precondition.managementAccount.caller',
    ],
    [
      'the account is a member of the organization',
      input(organization('ALL', '222222222222')),
      'ConflictError',
      'plan.precondition.managementAccount.other',
    ],
    [
      'the organization has consolidated billing only',
      input(organization('CONSOLIDATED_BILLING', '111111111111')),
      'ConflictError',
      'plan.precondition.featureSet.missing',
    ],
    [
      'there is no organization',
      input({
        organization: {
          action: 'organizations:DescribeOrganization',
          observedAt: NOW,
          outcome: 'failed',
          error: 'AWSOrganizationsNotInUseException',
          reason: notInUse.text,
          message: notInUse,
        },
      }),
      'ConflictError',
      'observation.notInOrganization',
    ],
    [
      'the portal may not read trusted access',
      input({
        trustedAccess: denied(
          'organizations:ListAWSServiceAccessForOrganization',
        ),
      }),
      'ServiceUnavailableError',
      'denied.action',
    ],
  ])('do not hold where %s', (_, given, name, key) => {
    for (const kind of Object.keys(KINDS) as OperationKind[]) {
      expect(check(given, kind)).toThrow(
        expect.objectContaining({
          name,
          sentence: expect.objectContaining({ key }),
        }),
      );
    }
  });

  it('of a disable need the trails, for what it takes away must be on record', () => {
    const given = input({ trails: denied('cloudtrail:DescribeTrails') });
    expect(check(given, 'disable-trusted-access')).toThrow(
      'cloudtrail:DescribeTrails',
    );
    expect(check(given, 'enable-trusted-access')).not.toThrow();
  });

  it('say what is wrong before what could not be seen because of it', () => {
    expect(
      check(
        input({
          trustedAccess: denied(
            'organizations:ListAWSServiceAccessForOrganization',
          ),
          ...organization('CONSOLIDATED_BILLING', '111111111111'),
        }),
        'enable-trusted-access',
      ),
    ).toThrow('CONSOLIDATED_BILLING');
  });
});
