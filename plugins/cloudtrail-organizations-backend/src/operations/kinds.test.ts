import type {
  FactObservations,
  OperationKind,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { FakeAws, seen, trail } from '../__testUtils__/fakeAws';
import { denied, input, NOW, off } from '../__testUtils__/planInput';
import { KINDS } from './kinds';
import type { PlanInput } from './types';

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
      'warning: Organization trails of a single Region other than us-east-1 are not read by the portal, and change in the same way.',
      'warning: CloudTrail may go on acting in member accounts until its clean-up ends.',
      'warning: 104729001122 is a delegated administrator for CloudTrail. Deregister it before: afterwards CloudTrail refuses to.',
    ]);
  });

  it('turns each organization event data store account-level, and says where they could not be read', () => {
    const store = (name: string, isOrganization: boolean) => ({
      arn: `arn:aws:cloudtrail:us-east-1:111111111111:eventdatastore/${name}`,
      name,
      isOrganization,
      isMultiRegion: true,
      status: 'ENABLED',
    });
    const stores = [store('lake', true), store('own', false)];
    const before = input({ eventDataStores: seen(stores, NOW) });
    expect(texts('disable-trusted-access', before)).toContain(
      'changed: The organization event data store lake becomes account-level in the management account.',
    );
    expect(
      texts('disable-trusted-access', before).filter(text =>
        /event data store/.test(text),
      ),
    ).toHaveLength(1);
    expect(
      texts(
        'disable-trusted-access',
        input({ eventDataStores: denied('cloudtrail:ListEventDataStores') }),
      ),
    ).toContain(
      'warning: Organization event data stores, if there are any, become account-level. The portal could not read them.',
    );

    const predicted = plan(before).effects.filter(({ id }) =>
      id.startsWith('event-data-store:'),
    );
    const observed = (after: typeof stores) =>
      KINDS['disable-trusted-access'].observeEffects(
        predicted,
        input({ eventDataStores: seen(after, NOW) }).observations,
      )[0].observed;
    expect(observed([store('lake', false)])).toMatchObject({
      result: 'observed',
      message: { key: 'operation.seen.store.account' },
    });
    expect(observed(stores)).toMatchObject({ result: 'not-observed' });
    expect(observed([])).toMatchObject({
      result: 'not-observed',
      message: { key: 'operation.seen.store.gone' },
    });
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
        .effects.filter(({ id }) => id.startsWith('owner:'))
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
