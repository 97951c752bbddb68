import {
  ACME,
  allWell,
  DELIVERING,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { findings } from './findings';

const find = (overrides: Parameters<typeof allWell>[0] = {}) =>
  findings(ACME, allWell(overrides), TERMS).map(({ id, severity }) => [
    id,
    severity,
  ]);

const broken = trail({
  arn: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/second',
  status: seen({ ...DELIVERING, latestDeliveryError: 'AccessDenied' }),
});

describe('findings', () => {
  it('are none where all is well', () => {
    expect(find()).toEqual([]);
  });

  it('are a further trail that is broken beside a good one', () => {
    expect(find({ trails: seen([trail(), broken]) })).toEqual([
      [`organization-trail-broken:${broken.arn}`, 'medium'],
    ]);
  });

  it('are critical where no trail is good', () => {
    expect(find({ trails: seen([broken]) })).toEqual([
      [`organization-trail-broken:${broken.arn}`, 'critical'],
    ]);
  });

  it('are not made of what is not known', () => {
    expect(find({ trails: seen([trail({ status: NOT_SEEN[0] })]) })).toEqual(
      [],
    );
    expect(
      find({ trails: NOT_SEEN[0], serviceLinkedRole: NOT_SEEN[0] }),
    ).toEqual([]);
  });

  it('are the root user, a missing role and one that trusts others', () => {
    const root = {
      account: '111111111111',
      arn: 'arn:aws:iam::111111111111:root',
      isRoot: true,
    };
    expect(
      find({
        callerIdentity: seen(root),
        serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }),
      }),
    ).toEqual([
      ['caller-is-root', 'high'],
      ['service-linked-role-missing', 'high'],
    ]);
    expect(
      find({
        serviceLinkedRole: seen({
          exists: true,
          arn: 'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
          trustedPrincipals: ['*'],
        }),
      }),
    ).toEqual([['service-linked-role-other-principals', 'high']]);
  });

  it.each(['callerIdentity', 'organization'] as const)(
    'are no missing role where %s does not show that it was looked for in the management account',
    fact => {
      for (const unseen of NOT_SEEN) {
        expect(
          find({
            [fact]: unseen,
            serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }),
          }),
        ).toEqual([]);
      }
    },
  );

  it('are not what follows from trusted access being off', () => {
    expect(
      find({
        trustedAccess: seen({ enabled: false }),
        serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }),
      }),
    ).toEqual([]);
  });
});
