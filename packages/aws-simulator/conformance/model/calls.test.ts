import { knownActions } from '../../src/services';
import { ALL_CALLS } from './calls';

describe('the list of calls', () => {
  it('holds every call that the embedded AWS knows', () => {
    expect([...ALL_CALLS].sort()).toEqual(knownActions().sort());
  });
});
