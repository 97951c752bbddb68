import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ACME,
  ago,
  allWell,
  HOUR,
  JUST_STALE,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { assessState } from './state';

const assess = (overrides: Parameters<typeof allWell>[0]) =>
  assessState(ACME, allWell(overrides), TERMS);

describe('unknown', () => {
  it('says why, and which action to allow', () => {
    expect(
      assess({
        serviceLinkedRole: {
          action: 'iam:GetRole',
          observedAt: ago(0),
          outcome: 'denied',
          missingAction: 'iam:GetRole',
          reason: 'r',
          message: { text: 'r', key: 'denied.action', params: {} },
        },
      }),
    ).toMatchObject({
      state: 'unknown',
      reason: { key: 'denied.action' },
      nextStep: {
        text: "Allow iam:GetRole in a policy of the portal's role, then check again.",
      },
    });
  });

  it('says that what was seen is too old', () => {
    const stale = assessState(ACME, allWell(), {
      ...TERMS,
      now: TERMS.now + HOUR,
    });
    expect(stale).toMatchObject({
      state: 'unknown',
      reason: {
        text: 'The newest observation, of 23 Nov 2026 13:59 UTC, is too old to be relied on.',
      },
    });
  });

  it('is what credentials of another account lead to, naming both', () => {
    expect(
      assess({
        callerIdentity: seen({
          account: '222222222222',
          arn: 'arn:aws:iam::222222222222:user/x',
          isRoot: false,
        }),
      }),
    ).toMatchObject({
      state: 'unknown',
      reason: {
        text: "The portal's credentials are those of account 222222222222, not of the configured management account 111111111111.",
      },
    });
  });

  it('is what a member account configured as management account leads to, naming both', () => {
    expect(
      assess({
        organization: seen({
          id: 'o-acm3zxcvbn',
          featureSet: 'ALL',
          managementAccountId: '999999999999',
        }),
      }),
    ).toMatchObject({
      state: 'unknown',
      reason: {
        text: 'Account 111111111111 is configured as management account, but the organization that it belongs to is managed by 999999999999.',
      },
    });
  });

  it.each([
    ['on', true],
    ['off', false],
  ])(
    'is what trusted access seen %s by an account that is not known leads to',
    (_, enabled) => {
      expect(
        assess({
          callerIdentity: NOT_SEEN[1],
          organization: seen(
            {
              id: 'o-acm3zxcvbn',
              featureSet: 'ALL',
              managementAccountId: '111111111111',
            },
            JUST_STALE,
          ),
          trustedAccess: seen({ enabled }),
        }).state,
      ).toBe('unknown');
    },
  );

  it.each([
    ['with a good trail', [trail()]],
    ['with no trail', []],
  ])(
    'is what credentials that may not see whose organization it is lead to, %s, naming the missing action',
    (_, trails) => {
      const message = say('denied.action', {
        missingAction: 'organizations:DescribeOrganization',
      });
      expect(
        assess({
          organization: {
            action: 'organizations:DescribeOrganization',
            observedAt: ago(0),
            outcome: 'denied',
            missingAction: 'organizations:DescribeOrganization',
            reason: message.text,
            message,
          },
          trails: seen(trails),
        }),
      ).toEqual({
        state: 'unknown',
        reason: message,
        nextStep: say('denied.remedy', {
          missingAction: 'organizations:DescribeOrganization',
        }),
      });
    },
  );
});
