import { createWorld } from './scenarios/createWorld';
import { readScenario } from './scenarios/readScenario';
import { readWorld } from './worldState';
import { NOON } from './__testUtils__/simulations';
import {
  ORGANIZATION,
  MEMBER,
  smallOrganization,
  TRAIL_ARN,
} from './__testUtils__/worlds';

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
      'The state has a member "weather", which no state has.',
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
      `memberTrails names the trail ${TRAIL_ARN}, which the state does not have.`,
      state => {
        delete state.trails[TRAIL_ARN];
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
  ])('is refused: %s', (sentence, change) => {
    expect(() => readWorld(change(exported()))).toThrow(
      new TypeError(sentence),
    );
  });
});
