import {
  type FactObservations,
  type OperationKind,
  say,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { acme, FakeAws, seen, trail } from '../__testUtils__/fakeAws';
import { KINDS } from './kinds';
import { requirePreconditions } from './startChecks';
import type { PlanInput } from './types';

const NOW = '2026-11-23T10:00:00.000Z';

function input(
  facts: Partial<FactObservations> = {},
  overrides: Partial<PlanInput> = {},
): PlanInput {
  const aws = new FakeAws(() => Date.parse(NOW));
  return {
    organization: acme,
    readOnly: false,
    observations: { ...aws.observations(NOW), ...facts },
    formerOrganizationTrails: [],
    ...overrides,
  };
}

const off = { trustedAccess: seen({ enabled: false }, NOW) };

const denied = (missingAction: `${string}:${string}`) => {
  const message = say('denied.action', { missingAction });
  return {
    action: missingAction,
    observedAt: NOW,
    outcome: 'denied' as const,
    missingAction,
    reason: message.text,
    message,
  };
};

const texts = (kind: OperationKind, plan: PlanInput) =>
  KINDS[kind].plan(plan).effects.map(each => `${each.kind}: ${each.text}`);

describe('disable-trusted-access', () => {
  const plan = (given = input()) => KINDS['disable-trusted-access'].plan(given);

  it('predicts the effects that AWS documents today, in numbers', () => {
    expect(
      texts(
        'disable-trusted-access',
        input({
          delegatedAdministrators: seen([{ accountId: '104729001122' }], NOW),
        }),
      ),
    ).toEqual([
      'changed: Trusted access for CloudTrail turns off.',
      'changed: The organization trail main becomes an account-level trail of the management account.',
      'removed: The copies of the trail main are deleted in 26 member accounts (counted 23 Nov 2026 10:00 UTC).',
      'kept: The service-linked role AWSServiceRoleForCloudTrail stays.',
      'kept: Log files that were delivered stay.',
      'warning: Enabling again restores nothing by itself: each trail must be applied to the organization again.',
      'warning: Older AWS documentation said that the trails stay and resume after enabling again. AWS documents the effects shown here today.',
      'warning: Organization event data stores, if there are any, become account-level. The portal does not read them.',
      'warning: Organization trails of a single Region other than us-east-1 are not read by the portal, and change in the same way.',
      'warning: CloudTrail may go on acting in member accounts until its clean-up ends.',
      'warning: 104729001122 is a delegated administrator for CloudTrail. Deregister it before: afterwards CloudTrail refuses to.',
    ]);
  });

  it('warns of organization trails that Control Tower owns, or may own', () => {
    const baseline = 'aws-controltower-BaselineCloudTrail';
    const warnings = (controlTower: boolean, ...names: string[]) =>
      plan(
        input({
          trustedAccess: seen({ enabled: true, controlTower }, NOW),
          trails: seen(
            names.map(name => trail(name)),
            NOW,
          ),
        }),
      )
        .effects.filter(({ id }) => id.startsWith('control-tower:'))
        .map(({ kind, message }) => [kind, message.key, message.params.trail]);
    expect(warnings(false, 'main', baseline)).toEqual([
      ['warning', 'controlTower.owns', baseline],
    ]);
    expect(warnings(true, 'main')).toEqual([
      ['warning', 'controlTower.mayOwn', 'main'],
    ]);
  });

  it('does not guess how many accounts there are, nor what it could not see', () => {
    const effects = texts(
      'disable-trusted-access',
      input({
        accounts: denied('organizations:ListAccounts'),
        delegatedAdministrators: denied(
          'organizations:ListDelegatedAdministrators',
        ),
      }),
    );
    expect(effects).toContain(
      'removed: The copies of the trail main are deleted in all member accounts; how many these are is not known.',
    );
    expect(effects).toContain(
      "warning: The portal's role may not call organizations:ListDelegatedAdministrators.",
    );
  });

  it('says so where there is no organization trail, and predicts no account-level one', () => {
    const effects = texts(
      'disable-trusted-access',
      input({
        trails: seen([trail('own', { isOrganizationTrail: false })], NOW),
      }),
    );
    expect(effects).toContain(
      'kept: There is no organization trail that would change.',
    );
    expect(effects.join()).not.toContain('trail own');
  });

  it('changes nothing, predicts nothing and tells nobody where access is off', () => {
    expect(plan(input(off))).toMatchObject({
      changes: false,
      effects: [],
      notifies: [],
    });
    expect(plan()).toMatchObject({
      changes: true,
      notifies: ['group:default/cloudtrail-admins'],
      actions: ['organizations:DisableAWSServiceAccess'],
    });
  });

  it('plans the steps in order, one of which changes AWS', () => {
    expect(plan().steps.map(({ id, changes }) => [id, changes])).toEqual([
      ['preconditions', false],
      ['apply', true],
      ['verify', false],
      ['effects', false],
      ['notify', true],
    ]);
  });

  describe('its hash', () => {
    const { hash } = plan();

    it('stays while only ages, counts and account-level trails change', () => {
      const later = new FakeAws(() => 0).observations(
        '2026-11-24T10:00:00.000Z',
      );
      expect(
        plan(
          input({
            ...later,
            accounts: seen({ total: 99, byState: {} }, NOW),
            trails: seen(
              [trail('own', { isOrganizationTrail: false }), trail('main')],
              NOW,
            ),
          }),
        ).hash,
      ).toBe(hash);
    });

    it.each<[string, Partial<FactObservations>]>([
      ['access is off', off],
      [
        'access was off and on in between',
        {
          trustedAccess: seen(
            { enabled: true, since: '2026-11-23T09:00:00.000Z' },
            NOW,
          ),
        },
      ],
      ['a trail came', { trails: seen([trail('main'), trail('new')], NOW) }],
      ['a trail went', { trails: seen([], NOW) }],
      [
        'the trails are not known',
        { trails: denied('cloudtrail:DescribeTrails') },
      ],
      [
        'it is another organization',
        {
          organization: seen(
            {
              id: 'o-other',
              featureSet: 'ALL' as const,
              managementAccountId: '111111111111',
            },
            NOW,
          ),
        },
      ],
    ])('is another one where %s', (_, facts) => {
      expect(plan(input(facts)).hash).not.toBe(hash);
    });

    it('does not depend on the order of trails, and is not that of another kind', () => {
      const trails = [trail('a'), trail('b')];
      expect(plan(input({ trails: seen(trails, NOW) })).hash).toBe(
        plan(input({ trails: seen([...trails].reverse(), NOW) })).hash,
      );
      expect(KINDS['enable-trusted-access'].plan(input()).hash).not.toBe(hash);
    });
  });
});

describe('enable-trusted-access', () => {
  it('predicts what it brings, and what it does not', () => {
    const accountLevel = [
      trail('main', { isOrganizationTrail: false }),
      trail('own', { isOrganizationTrail: false }),
    ];
    expect(
      texts(
        'enable-trusted-access',
        input(
          {
            ...off,
            serviceLinkedRole: seen(
              { exists: false, trustedPrincipals: [] },
              NOW,
            ),
            trails: seen(accountLevel, NOW),
          },
          { formerOrganizationTrails: [accountLevel[0]] },
        ),
      ),
    ).toEqual([
      'added: Trusted access for CloudTrail turns on.',
      'warning: The service-linked role AWSServiceRoleForCloudTrail is missing, and enabling trusted access alone may not create it.',
      'warning: No trail is created or restored: members are logged only once a trail is applied to the organization.',
      'warning: The trail main was an organization trail before trusted access was disabled here, and stays account-level until it is restored.',
      'warning: The trail own is account-level and stays so; it can be applied to the organization afterwards.',
    ]);
  });

  it('changes nothing where access is on', () => {
    expect(KINDS['enable-trusted-access'].plan(input())).toMatchObject({
      changes: false,
      effects: [],
    });
  });
});

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
