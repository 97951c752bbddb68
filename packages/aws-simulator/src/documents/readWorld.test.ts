import { createWorld } from '../scenarios/createWorld';
import { readScenario } from '../scenarios/readScenario';
import { readWorld } from './readWorld';
import { NOON } from '../__testUtils__/simulations';
import {
  ORGANIZATION,
  MEMBER,
  smallOrganization,
  TRAIL_ARN,
} from '../__testUtils__/worlds';

describe('a state from outside', () => {
  const exported = (scenario = smallOrganization) =>
    JSON.parse(JSON.stringify(createWorld(scenario, NOON)));

  it('is read as it was written', async () => {
    const state = exported(await readScenario('demo'));
    expect(readWorld(structuredClone(state))).toEqual(state);
  });

  it.each<[string, (state: ReturnType<typeof exported>) => unknown]>([
    ['The state must be an object.', () => []],
    ['The state needs "accounts", of kind object.', () => ({ hello: 1 })],
    [
      'The state has a member "weather", which is none of accounts, organizations, trails, memberTrails, eventDataStores, deliveries, buckets, keys, roleDeletions, sessions, events, settings, seed, serial.',
      state => ({ ...state, weather: 'fine' }),
    ],
    [
      `accounts["${MEMBER}"] needs "email", of kind text.`,
      state => {
        delete state.accounts[MEMBER].email;
        return state;
      },
    ],
    [
      `organizations["${ORGANIZATION}"].id must be ${ORGANIZATION}.`,
      state => {
        state.organizations[ORGANIZATION].id = 'o-other';
        return state;
      },
    ],
    [
      `The account ${MEMBER} is below ou-nowhere, which the state does not have.`,
      state => {
        state.accounts[MEMBER].membership.parentId = 'ou-nowhere';
        return state;
      },
    ],
    [
      'The unit ou-a is not below the root.',
      state => {
        state.organizations[ORGANIZATION].units['ou-a'] = {
          id: 'ou-a',
          name: 'A',
          parentId: 'ou-b',
        };
        state.organizations[ORGANIZATION].units['ou-b'] = {
          id: 'ou-b',
          name: 'B',
          parentId: 'ou-a',
        };
        return state;
      },
    ],
    [
      `memberTrails names the trail ${TRAIL_ARN}, which the state does not have.`,
      state => {
        delete state.trails[TRAIL_ARN];
        return state;
      },
    ],
    [
      `organizations["${ORGANIZATION}"].units["ou-a"] must be an object.`,
      state => {
        state.organizations[ORGANIZATION].units['ou-a'] = 'Workloads';
        return state;
      },
    ],
    [
      `accounts["${MEMBER}"].roles["Portal"] must be of kind object.`,
      state => {
        state.accounts[MEMBER].roles.Portal = null;
        return state;
      },
    ],
    [
      `The management account of ${ORGANIZATION} is constructor, which the state does not have.`,
      state => {
        state.organizations[ORGANIZATION].managementAccountId = 'constructor';
        return state;
      },
    ],
    [
      `deliveries["0"] needs "from", a time in ISO 8601, and not "the other day".`,
      state => {
        state.deliveries[0].from = 'the other day';
        return state;
      },
    ],
    [
      'The state is nested more than 100 levels deep.',
      state => {
        const { policy } = Object.values(state.buckets)[0] as {
          policy: object;
        };
        for (let inner = policy, i = 0; i < 200; i += 1)
          Object.assign(inner, { inner: (inner = {}) });
        return state;
      },
    ],
    [
      'settings needs "cloudTrailAccessLagMs", of kind number.',
      state => {
        state.settings.cloudTrailAccessLagMs = 'long';
        return state;
      },
    ],
    [
      'settings needs "disableBehaviour", one of current, 2021.',
      state => {
        state.settings.disableBehaviour = '2020';
        return state;
      },
    ],
    [
      `organizations["${ORGANIZATION}"] needs "featureSet", one of ALL, CONSOLIDATED_BILLING.`,
      state => {
        state.organizations[ORGANIZATION].featureSet = 'SOME';
        return state;
      },
    ],
    [
      `accounts["${MEMBER}"].membership needs "joinedMethod", one of INVITED, CREATED.`,
      state => {
        state.accounts[MEMBER].membership.joinedMethod = 'BORN';
        return state;
      },
    ],
    [
      `trails["${TRAIL_ARN}"].outage has a member "region", which is none of since, error, regions.`,
      state => {
        state.trails[TRAIL_ARN].outage = {
          since: '2026-11-23T09:58:00.000Z',
          region: 'us-east-1',
        };
        return state;
      },
    ],
  ])('is refused: %s', (sentence, change) => {
    expect(() => readWorld(change(exported()))).toThrow(
      new TypeError(sentence),
    );
  });
});
