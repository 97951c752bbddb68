import type {
  ChecklistRow,
  FactObservations,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { rows } from '../__testUtils__/checklist';
import { ago, HOUR, seen, trail } from '../__testUtils__/facts';

describe('what is not well', () => {
  it('is bad, with the operation that mends it, where trusted access is off; what depends on it waits', () => {
    const list = rows({
      trustedAccess: seen({ enabled: false }),
      serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }),
      trails: seen([]),
    });
    expect(list['trusted-access']).toMatchObject({
      status: 'bad',
      operation: 'enable-trusted-access',
      remedy: { key: 'state.disabled.enable' },
    });
    expect(
      ['service-linked-role', 'organization-trail', 'logging', 'delivery'].map(
        id => list[id as ChecklistRow['id']].status,
      ),
    ).toEqual(Array(4).fill('not-applicable'));
    // What was observed of them stands there, and not that something waits.
    expect(list['service-linked-role'].message.text).toMatch(
      /^The service-linked role .* is missing in management account 111111111111\. It is needed once/,
    );
    expect(list['organization-trail'].message.text).toMatch(
      /^No organization trail was seen from us-east-1\./,
    );
    expect(list.delivery.message.text).toMatch(/^Not checked: /);
  });

  it('is bad where the organization has consolidated billing only', () => {
    const { 'feature-set': row } = rows({
      organization: seen({
        id: 'o-acm3zxcvbn',
        featureSet: 'CONSOLIDATED_BILLING',
        managementAccountId: '111111111111',
      }),
    });
    expect(row).toMatchObject({
      status: 'bad',
      remedy: { key: 'state.disabled.enableAllFeatures' },
    });
  });

  it('is a warning where the portal is the root user', () => {
    const { 'portal-access': row } = rows({
      callerIdentity: seen({
        account: '111111111111',
        arn: 'arn:aws:iam::111111111111:root',
        isRoot: true,
      }),
    });
    expect(row).toMatchObject({
      status: 'warning',
      message: { key: 'checklist.portalAccess.root' },
      remedy: { key: 'checklist.portalAccess.useRole' },
    });
  });

  it('is bad where the portal has credentials of another account', () => {
    const { 'portal-access': row } = rows({
      callerIdentity: seen({
        account: '222222222222',
        arn: 'arn:aws:iam::222222222222:user/x',
        isRoot: false,
      }),
    });
    expect(row).toMatchObject({
      status: 'bad',
      message: { key: 'observation.wrongAccount' },
    });
  });

  it.each<[string, Partial<FactObservations>, ChecklistRow['id'], string]>([
    [
      'the role is missing',
      { serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }) },
      'service-linked-role',
      'role.create',
    ],
    [
      'there is no organization trail',
      { trails: seen([]) },
      'organization-trail',
      'trail.create',
    ],
    [
      'there is an account-level trail only',
      { trails: seen([trail({ isOrganizationTrail: false })]) },
      'organization-trail',
      'trail.restore',
    ],
    [
      'the only trail logs one Region',
      { trails: seen([trail({ isMultiRegion: false })]) },
      'organization-trail',
      'trail.makeMultiRegion',
    ],
    [
      'the only trail is stopped',
      { trails: seen([trail({ status: seen({ isLogging: false }) })]) },
      'logging',
      'trail.start',
    ],
    [
      'the only trail cannot deliver',
      {
        trails: seen([
          trail({
            status: seen({
              isLogging: true,
              latestDeliveryTime: ago(HOUR),
              latestDeliveryError: 'AccessDenied',
            }),
          }),
        ]),
      },
      'delivery',
      'trail.fixBucketBy',
    ],
  ])('is bad, with its remedy, where %s', (_, overrides, id, remedy) => {
    expect(rows(overrides)[id]).toMatchObject({
      status: 'bad',
      remedy: { key: remedy },
    });
  });
});

describe('a trail of Control Tower', () => {
  const baseline = { name: 'aws-controltower-BaselineCloudTrail' };

  it('is a warning in the row of the organization trail', () => {
    const { 'organization-trail': row } = rows({
      trails: seen([trail(baseline)]),
    });
    expect(row).toMatchObject({
      status: 'warning',
      message: { key: 'checklist.organizationTrail.ok' },
      warning: { key: 'controlTower.owns', params: { trail: baseline.name } },
    });
  });

  it('may be any trail where Control Tower is enabled', () => {
    const { 'organization-trail': row } = rows({
      trustedAccess: seen({ enabled: true, controlTower: true }),
    });
    expect(row).toMatchObject({
      status: 'warning',
      warning: { key: 'controlTower.mayOwn', params: { trail: 'main' } },
    });
  });

  it('is warned of also where it is to be restored, which stays bad', () => {
    const { 'organization-trail': row } = rows({
      trails: seen([trail({ ...baseline, isOrganizationTrail: false })]),
    });
    expect(row).toMatchObject({
      status: 'bad',
      remedy: { key: 'trail.restore' },
      warning: { key: 'controlTower.owns' },
    });
  });
});
