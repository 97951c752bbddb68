import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type {
  PassProgress,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { posture, summary } from '../__testUtils__/fixtures';
import { cloudTrailOrganizationsApiRef } from '../api';
import { useOrganization } from './useOrganization';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const loadsWithin10Seconds = async (value: Posture) => {
  const getOrganization = jest.fn(async () => value);
  renderHook(() => useOrganization('acme'), {
    wrapper: ({ children }) => (
      <TestApiProvider
        apis={[[cloudTrailOrganizationsApiRef, { getOrganization }]]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  await act(async () => {});
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  return getOrganization.mock.calls.length;
};

const { inventory } = posture(summary());
const running: PassProgress = { status: 'running', done: 1, requests: 1 };

it('follows closely what is under way, so that its progress can be seen', async () => {
  expect(await loadsWithin10Seconds(posture(summary()))).toBe(1);
  for (const value of [
    posture(
      summary({
        runningOperation: { id: 'op-1', kind: 'disable-trusted-access' },
      }),
    ),
    posture(summary(), { inventory: { ...inventory, accounts: running } }),
    posture(summary(), { inventory: { ...inventory, coverage: running } }),
  ])
    expect(await loadsWithin10Seconds(value)).toBe(3);
});
