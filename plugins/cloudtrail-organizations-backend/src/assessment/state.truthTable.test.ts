import type {
  CallerIdentity,
  EventSelectors,
  Observation,
  OrganizationFact,
  OrganizationState,
  ServiceLinkedRole,
  Trail,
  TrailStatus,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ACME,
  ago,
  allWell,
  DELIVERING,
  HOUR,
  JUST_FRESH,
  JUST_STALE,
  NOT_SEEN,
  seen,
  TERMS,
  trail,
} from '../__testUtils__/facts';
import { assessState } from './state';

/** Yes, no, or not known: what a case means, said by whoever wrote it and not by the code under test. */
type Truth = true | false | undefined;

interface Case<T, M> {
  observation: Observation<T>;
  means: M;
}

/** Each value fresh, at the last fresh moment and too old; and each reason not to have seen it. */
function cases<T, M>(values: [T, M][], unknown: M): Case<T, M>[] {
  return [
    ...values.flatMap(([value, means]) => [
      { observation: seen(value), means },
      { observation: seen(value, JUST_FRESH), means },
      { observation: seen(value, JUST_STALE), means: unknown },
    ]),
    ...NOT_SEEN.map(observation => ({ observation, means: unknown })),
  ];
}

const trustedAccessCases = cases<TrustedAccess, Truth>(
  [
    [{ enabled: true, since: '2023-06-12T09:14:27.000Z' }, true],
    [{ enabled: false }, false],
  ],
  undefined,
);

const ROLE_ARN =
  'arn:aws:iam::111111111111:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail';
const role = (...trustedPrincipals: string[]): ServiceLinkedRole => ({
  exists: true,
  arn: ROLE_ARN,
  trustedPrincipals,
});
const roleCases = cases<ServiceLinkedRole, Truth>(
  [
    [role('cloudtrail.amazonaws.com'), true],
    [{ exists: false, trustedPrincipals: [] }, false],
    [role(), false],
    [role('config.amazonaws.com'), false],
    [role('cloudtrail.amazonaws.com', 'config.amazonaws.com'), false],
    [
      {
        ...role('cloudtrail.amazonaws.com'),
        arn: ROLE_ARN.replace('111111111111', '999999999999'),
      },
      undefined,
    ],
  ],
  undefined,
);

const status = (overrides: Partial<TrailStatus>): TrailStatus => ({
  ...DELIVERING,
  ...overrides,
});
const statusCases = cases<TrailStatus, { on: Truth; delivers: Truth }>(
  [
    [DELIVERING, { on: true, delivers: true }],
    [
      status({ latestDeliveryTime: ago(24 * HOUR) }),
      { on: true, delivers: true },
    ],
    [
      status({ latestDeliveryTime: ago(24 * HOUR + 1) }),
      { on: true, delivers: false },
    ],
    [status({ latestDeliveryTime: undefined }), { on: true, delivers: false }],
    [
      status({ latestDeliveryError: 'AccessDenied' }),
      { on: true, delivers: false },
    ],
    [
      status({
        latestDeliveryError: 'AccessDenied',
        latestDeliveryTime: undefined,
      }),
      { on: true, delivers: false },
    ],
    [status({ isLogging: false }), { on: false, delivers: false }],
    [
      status({ isLogging: false, latestDeliveryTime: undefined }),
      { on: false, delivers: false },
    ],
  ],
  { on: undefined, delivers: undefined },
);

const selectors = (overrides: Partial<EventSelectors>): EventSelectors => ({
  managementEvents: 'all',
  excludedEventSources: [],
  advanced: false,
  ...overrides,
});
const selectorCases = cases<EventSelectors, Truth>(
  [
    [selectors({}), true],
    [selectors({ managementEvents: 'some' }), false],
    [selectors({ managementEvents: 'none' }), false],
    [selectors({ excludedEventSources: ['kms.amazonaws.com'] }), false],
  ],
  undefined,
);

/** Whose facts these are, as the caller's identity or the organization's description says it. */
type Whose = 'ours' | 'of another' | undefined;

const callerCases = cases<CallerIdentity, Whose>(
  [
    [{ account: '111111111111', arn: 'a', isRoot: false }, 'ours'],
    [{ account: '222222222222', arn: 'a', isRoot: false }, 'of another'],
  ],
  undefined,
);
const descriptionCases = cases<OrganizationFact, Whose>(
  [
    [description('111111111111'), 'ours'],
    [description('999999999999'), 'of another'],
  ],
  undefined,
);

function description(managementAccountId: string): OrganizationFact {
  return { id: 'o-acm3zxcvbn', featureSet: 'ALL', managementAccountId };
}

interface TrailCase {
  trail: Trail;
  multiRegion: boolean;
  complete: Truth;
  on: Truth;
  delivers: Truth;
}

const trailCases: TrailCase[] = [true, false].flatMap(isMultiRegion =>
  statusCases.flatMap(({ observation, means }) =>
    selectorCases.map(selector => ({
      trail: trail({
        isMultiRegion,
        status: observation,
        eventSelectors: selector.observation,
      }),
      multiRegion: isMultiRegion,
      complete: selector.means,
      ...means,
    })),
  ),
);

/** Whose the facts are, and whether the role was not there at all. */
interface Certainty {
  caller: Whose;
  description: Whose;
  roleIsAbsent: boolean;
}

/** architecture.md, "Organization states", over what the cases mean. */
function expected(
  trustedAccess: Truth,
  hasRole: Truth,
  trails: TrailCase[] | undefined,
  { caller, description: described, roleIsAbsent }: Certainty,
): OrganizationState {
  if ([caller, described].includes('of another')) return 'unknown';
  if (caller === undefined && described === undefined) return 'unknown';
  const certain = caller === 'ours' && described === 'ours';
  if (trustedAccess === undefined) return 'unknown';
  if (!trustedAccess) return 'disabled';
  if (trails?.length && trails.every(one => one.delivers === false)) {
    return 'failing';
  }
  const needs = (one: TrailCase) => [
    one.multiRegion,
    one.complete,
    one.on,
    one.delivers,
  ];
  const noTrailCanBeGood = trails?.every(one => needs(one).includes(false));
  // What is absent is absent from the management account only where it is certain that it was that account.
  const badRole = hasRole === false && (certain || !roleIsAbsent);
  const badTrails = noTrailCanBeGood && (certain || trails?.length !== 0);
  if (badRole || badTrails) return 'incomplete';
  const oneIsGood = trails?.some(one =>
    needs(one).every(need => need === true),
  );
  return certain && hasRole && oneIsGood ? 'active' : 'unknown';
}

/** Compares every combination, and says how many there were of each state. */
function walk(
  combinations: Iterable<{
    trustedAccess: (typeof trustedAccessCases)[number];
    role: (typeof roleCases)[number];
    trails: Observation<Trail[]>;
    means: TrailCase[] | undefined;
    caller?: (typeof callerCases)[number];
    description?: (typeof descriptionCases)[number];
  }>,
) {
  const counts: Partial<Record<OrganizationState, number>> = {};
  for (const combination of combinations) {
    const { trustedAccess, role: roleCase, trails, means } = combination;
    const {
      caller = callerCases[0],
      description: described = descriptionCases[0],
    } = combination;
    const observations = allWell({
      callerIdentity: caller.observation,
      organization: described.observation,
      trustedAccess: trustedAccess.observation,
      serviceLinkedRole: roleCase.observation,
      trails,
    });
    const { state, reason } = assessState(ACME, observations, TERMS);
    const right = expected(trustedAccess.means, roleCase.means, means, {
      caller: caller.means,
      description: described.means,
      roleIsAbsent:
        roleCase.observation.outcome === 'observed' &&
        !roleCase.observation.value.exists,
    });
    if (state !== right || !reason.text || /{{|undefined/.test(reason.text)) {
      throw new Error(
        `${state} instead of ${right} (${reason.text}) for ${JSON.stringify(
          observations,
          null,
          1,
        )}`,
      );
    }
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** One case for each meaning: how each value comes to it is walked through with one trail. */
function firstOfEachMeaning<T>(all: T[], meaning: (one: T) => string): T[] {
  return [...new Map(all.map(one => [meaning(one), one])).values()];
}

const on = trustedAccessCases[0];

describe('the state of an organization, over every combination', () => {
  it('of trusted access, role and no trail, one trail or trails that could not be seen', () => {
    function* combinations() {
      for (const trustedAccess of trustedAccessCases) {
        for (const roleCase of roleCases) {
          const common = { trustedAccess, role: roleCase };
          yield { ...common, trails: seen<Trail[]>([]), means: [] };
          for (const unseen of NOT_SEEN) {
            yield { ...common, trails: unseen, means: undefined };
          }
          for (const one of trailCases) {
            yield { ...common, trails: seen([one.trail]), means: [one] };
          }
          yield {
            ...common,
            trails: seen([trail()], JUST_STALE),
            means: undefined,
          };
          yield {
            ...common,
            trails: seen([trail({ isOrganizationTrail: false })]),
            means: [],
          };
        }
      }
    }
    const counts = walk(combinations());
    expect(Object.keys(counts).sort()).toEqual([
      'active',
      'disabled',
      'failing',
      'incomplete',
      'unknown',
    ]);
  });

  it('of two trails, with each role', () => {
    const trails = firstOfEachMeaning(
      trailCases,
      ({ multiRegion, complete, on: isOn, delivers }) =>
        [multiRegion, complete, isOn, delivers].join(),
    );
    const roles = firstOfEachMeaning(roleCases, ({ means }) => String(means));
    function* combinations() {
      for (const roleCase of roles) {
        for (const one of trails) {
          for (const other of trails) {
            yield {
              trustedAccess: on,
              role: roleCase,
              trails: seen([one.trail, { ...other.trail, name: 'other' }]),
              means: [one, other],
            };
          }
        }
      }
    }
    const counts = walk(combinations());
    expect(counts.active).toBeGreaterThan(0);
    expect(counts.disabled).toBeUndefined();
  });

  it('of whose the facts are, with each role and no, a good or a broken trail', () => {
    const alternatives: [Observation<Trail[]>, TrailCase[]][] = [
      [seen<Trail[]>([]), []],
      ...[true, false].map((good): [Observation<Trail[]>, TrailCase[]] => {
        const one = trailCases.find(
          ({ multiRegion, complete, on: isOn, delivers }) =>
            [multiRegion, complete, isOn, delivers].every(
              need => need === good,
            ),
        ) as TrailCase;
        return [seen([one.trail]), [one]];
      }),
    ];
    function* combinations() {
      for (const caller of callerCases) {
        for (const described of descriptionCases) {
          for (const trustedAccess of trustedAccessCases) {
            for (const roleCase of roleCases) {
              for (const [trails, means] of alternatives) {
                yield {
                  caller,
                  description: described,
                  trustedAccess,
                  role: roleCase,
                  trails,
                  means,
                };
              }
            }
          }
        }
      }
    }
    // Both seen to be ours, each fresh or just so, with trusted access, role and a good trail.
    expect(walk(combinations()).active).toBe(2 * 2 * 2 * 2);
  });
});
