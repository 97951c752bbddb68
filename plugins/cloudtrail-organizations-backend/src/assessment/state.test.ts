import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ACME,
  ago,
  allWell,
  DELIVERING,
  HOUR,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { assessState } from './state';

const assess = (overrides: Parameters<typeof allWell>[0]) =>
  assessState(ACME, allWell(overrides), TERMS);

const withTrails = (...trails: Trail[]) => assess({ trails: seen(trails) });

const failingTrail = (overrides: Partial<Trail> = {}) =>
  trail({
    status: seen({
      ...DELIVERING,
      latestDeliveryTime: '2026-11-22T14:10:00.000Z',
      latestDeliveryError: 'AccessDenied',
    }),
    ...overrides,
  });

describe('active', () => {
  it('names the trail and its latest delivery', () => {
    expect(assess({})).toEqual({
      state: 'active',
      reason: expect.objectContaining({
        text: 'Trusted access is on, the service-linked role is present, and organization trail main is set to log all management events: last delivery 23 Nov 2026 13:55 UTC.',
        key: 'state.active',
      }),
    });
  });

  it('needs one good trail: a broken one beside it is a finding', () => {
    expect(withTrails(failingTrail(), trail()).state).toBe('active');
  });
});

describe('just after a restore', () => {
  const since = ago(10 * 60_000);
  const older = seen({ ...DELIVERING, latestDeliveryTime: ago(11 * 60_000) });

  it('is unknown by a delivery from before trusted access was on, and says what it waits for', () => {
    expect(
      assess({
        trustedAccess: seen({ enabled: true, since }),
        trails: seen([trail({ status: older })]),
      }),
    ).toMatchObject({
      state: 'unknown',
      reason: {
        text: 'Trail main has been logging the organization since 23 Nov 2026 13:50 UTC. Nothing delivered since then has been seen yet.',
      },
      nextStep: {
        text: 'CloudTrail delivers within minutes: refresh in a few minutes.',
      },
    });
  });

  it.each<[string, Partial<Trail>]>([
    [
      'logging was started',
      {
        status: seen({
          ...DELIVERING,
          startLoggingTime: since,
          latestDeliveryTime: ago(11 * 60_000),
        }),
      },
    ],
    [
      'it was seen as an organization trail',
      { status: older, organizationTrailSince: since },
    ],
  ])('is unknown by a delivery from before %s', (_, overrides) => {
    expect(withTrails(trail(overrides))).toMatchObject({
      state: 'unknown',
      reason: { key: 'trail.firstDeliveryDue', params: { sinceAt: since } },
    });
  });

  it('is failing once the first delivery is overdue, since it began', () => {
    expect(
      assess({
        trustedAccess: seen({ enabled: true, since: ago(61 * 60_000) }),
        trails: seen([
          trail({
            status: seen({
              ...DELIVERING,
              latestDeliveryTime: ago(62 * 60_000),
            }),
          }),
        ]),
      }),
    ).toMatchObject({
      state: 'failing',
      since: ago(61 * 60_000),
      reason: { key: 'trail.neverDeliveredSince' },
    });
  });

  it('is unknown where AWS does not say since when trusted access is on', () => {
    expect(assess({ trustedAccess: seen({ enabled: true }) })).toMatchObject({
      state: 'unknown',
      reason: { key: 'trail.beginningNotKnown' },
    });
  });
});

describe('with a delegated administrator as the observer', () => {
  const observed = {
    callerIdentity: seen({
      account: '222222222222',
      arn: 'arn:aws:sts::222222222222:assumed-role/x/y',
      isRoot: false,
    }),
  };
  const delegated = { ...ACME, observingAccountId: '222222222222' };
  const by = (overrides: Parameters<typeof allWell>[0]) =>
    assessState(delegated, allWell({ ...observed, ...overrides }), TERMS);

  it('is what its facts prove', () => {
    expect(by({}).state).toBe('active');
    expect(by({ trails: seen([failingTrail()]) }).state).toBe('failing');
    expect(by({ serviceLinkedRole: NOT_SEEN[4] }).state).toBe('unknown');
  });

  it('proves nothing by what the delegated administrator lacks', () => {
    expect(by({ trails: seen([]) }).state).toBe('unknown');
    expect(
      by({ serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }) })
        .state,
    ).toBe('unknown');
  });

  it('is unknown where the portal reads as another account', () => {
    expect(assessState(delegated, allWell({}), TERMS).reason.text).toBe(
      "The portal's credentials are those of account 111111111111, not of the configured observing account 222222222222.",
    );
  });
});

describe('failing', () => {
  it('names trail, bucket, error, since when, and until when CloudTrail retries', () => {
    expect(withTrails(failingTrail())).toMatchObject({
      state: 'failing',
      since: '2026-11-22T14:10:00.000Z',
      reason: {
        text: 'Organization trail main cannot deliver to bucket acme-logs: last delivered 22 Nov 2026 14:10 UTC; since then AWS reports AccessDenied.',
      },
      nextStep: {
        text: 'Check the policy of bucket acme-logs, and of its KMS key if it has one. CloudTrail retries for 30 days: correct them, or the first events are lost on 22 Dec 2026 14:10 UTC.',
      },
    });
  });

  it('claims no delivery of a trail that never delivered', () => {
    const never = trail({
      status: seen({
        isLogging: true,
        startLoggingTime: '2026-11-22T14:10:00.000Z',
        latestDeliveryError: 'AccessDenied',
      }),
    });
    expect(withTrails(never).reason.text).toBe(
      'Organization trail main cannot deliver to bucket acme-logs: it has been logging since 22 Nov 2026 14:10 UTC and has not delivered yet; AWS reports AccessDenied.',
    );
  });

  it('has lasted since the last of several trails stopped delivering', () => {
    const stopped = trail({
      name: 'second',
      status: seen({
        ...DELIVERING,
        isLogging: false,
        stopLoggingTime: '2026-11-23T09:00:00.000Z',
      }),
    });
    expect(withTrails(failingTrail(), stopped)).toMatchObject({
      state: 'failing',
      since: '2026-11-23T09:00:00.000Z',
      reason: {
        text: 'None of the 2 organization trails seen from us-east-1 delivers: main, second.',
        params: { count: 2, region: 'us-east-1', trails: 'main, second' },
      },
    });
  });

  it('is what a stopped trail is, with the line that starts it', () => {
    const stopped = trail({
      status: seen({
        isLogging: false,
        stopLoggingTime: '2026-11-23T09:00:00.000Z',
      }),
    });
    expect(withTrails(stopped)).toMatchObject({
      state: 'failing',
      since: '2026-11-23T09:00:00.000Z',
      reason: {
        text: 'Organization trail main has not been logging since 23 Nov 2026 09:00 UTC.',
      },
      nextStep: {
        text: 'Start the logging of trail main: aws cloudtrail start-logging --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main --region us-east-1',
      },
    });
  });

  it('is what silence for longer than the grace is, though AWS reports no error', () => {
    const silent = trail({
      status: seen({ ...DELIVERING, latestDeliveryTime: ago(25 * HOUR) }),
    });
    expect(withTrails(silent)).toMatchObject({
      state: 'failing',
      since: ago(25 * HOUR),
      reason: { key: 'trail.noRecentDelivery' },
    });
  });

  it('is not proven while the status of one trail is not known', () => {
    const unseen = trail({ name: 'second', status: NOT_SEEN[0] });
    expect(withTrails(failingTrail(), unseen).state).toBe('unknown');
  });
});

describe('incomplete', () => {
  it('after trusted access was off: names the trail to restore, and the AWS CLI line', () => {
    expect(withTrails(trail({ isOrganizationTrail: false }))).toMatchObject({
      state: 'incomplete',
      reason: {
        text: 'No organization trail was seen from us-east-1; trail main is account-level.',
      },
      nextStep: {
        text: 'Restore trail main as organization trail: aws cloudtrail update-trail --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main --is-organization-trail --region us-east-1',
      },
    });
  });

  it('prefers to restore a trail of all Regions', () => {
    const regional = trail({
      isOrganizationTrail: false,
      isMultiRegion: false,
      name: 'regional',
    });
    expect(
      withTrails(regional, trail({ isOrganizationTrail: false })).nextStep,
    ).toMatchObject({ params: { trail: 'main' } });
  });

  it('quotes what somebody else named', () => {
    const hostile = trail({
      isOrganizationTrail: false,
      arn: "arn:aws:cloudtrail:us-east-1:111111111111:trail/a'; rm -rf ~",
    });
    expect(withTrails(hostile).nextStep?.text).toContain(
      `--name 'arn:aws:cloudtrail:us-east-1:111111111111:trail/a'\\''; rm -rf ~' --is-organization-trail`,
    );
  });

  it('where there is no trail at all', () => {
    expect(withTrails()).toMatchObject({
      state: 'incomplete',
      reason: { text: 'No organization trail was seen from us-east-1.' },
      nextStep: { key: 'trail.create' },
    });
  });

  it('where the role is missing, with the line that creates it', () => {
    expect(
      assess({
        serviceLinkedRole: seen({ exists: false, trustedPrincipals: [] }),
      }),
    ).toMatchObject({
      state: 'incomplete',
      nextStep: {
        text: 'Create the service-linked role: aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com --region us-east-1',
      },
    });
  });

  it('where the role trusts somebody else besides', () => {
    expect(
      assess({
        serviceLinkedRole: seen({
          exists: true,
          arn: 'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
          trustedPrincipals: [
            'cloudtrail.amazonaws.com',
            'arn:aws:iam::999999999999:root',
          ],
        }),
      }),
    ).toMatchObject({
      state: 'incomplete',
      reason: { key: 'role.otherPrincipals' },
    });
  });

  it.each<[string, Partial<Trail>, string]>([
    [
      'logs one Region',
      { isMultiRegion: false },
      'Organization trail main logs Region us-east-1 only.',
    ],
    [
      'logs writes only',
      {
        eventSelectors: seen({
          managementEvents: 'some' as const,
          excludedEventSources: [],
          advanced: false,
        }),
      },
      'Organization trail main does not log all read and write management events.',
    ],
    [
      'leaves KMS out',
      {
        eventSelectors: seen({
          managementEvents: 'some' as const,
          excludedEventSources: ['kms.amazonaws.com'],
          advanced: false,
        }),
      },
      'Organization trail main leaves out the management events of kms.amazonaws.com.',
    ],
  ])('where the only trail %s', (_, overrides, reason) => {
    expect(withTrails(trail(overrides))).toMatchObject({
      state: 'incomplete',
      reason: { text: reason },
    });
  });
});

describe('disabled', () => {
  it('needs nothing but trusted access, seen to be off', () => {
    const [denied] = NOT_SEEN;
    expect(
      assess({
        trustedAccess: seen({ enabled: false }),
        serviceLinkedRole: denied,
        trails: denied,
        delegatedAdministrators: denied,
      }),
    ).toMatchObject({
      state: 'disabled',
      reason: { text: 'Trusted access for CloudTrail is off.' },
      nextStep: { key: 'state.disabled.enable' },
    });
  });

  it('names consolidated billing as what stands in the way', () => {
    expect(
      assess({
        organization: seen({
          id: 'o-acm3zxcvbn',
          featureSet: 'CONSOLIDATED_BILLING',
          managementAccountId: '111111111111',
        }),
        trustedAccess: seen({ enabled: false }),
      }),
    ).toMatchObject({
      state: 'disabled',
      reason: { key: 'state.disabled.consolidatedBilling' },
      nextStep: { key: 'state.disabled.enableAllFeatures' },
    });
  });
});
