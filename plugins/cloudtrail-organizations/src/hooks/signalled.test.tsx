import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import { cloudTrailOrganizationsApiRef } from '../api';
import {
  account,
  AWS_ENDPOINT,
  posture,
  summary,
} from '../__testUtils__/fixtures';
import { useAccount } from './useAccount';
import { useHistory } from './useHistory';
import { useOrganization } from './useOrganization';
import { useOrganizations } from './useOrganizations';

/** Longer than a load waits after a signal, and shorter than any page polls. */
const SOON_MS = 4_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it.each([
  ['the overview', () => useOrganizations(), 'listOrganizations'],
  ['an organization', () => useOrganization('acme'), 'getOrganization'],
  ['a card', () => useAccount('104729001122'), 'getAccount'],
  ['the plot', () => useHistory(30), 'getHistory'],
] as const)(
  'loads %s anew when the backend says that it has changed',
  async (_, use, load) => {
    const listeners = new Set<(message: any) => void>();
    const signals: SignalApi = {
      subscribe: (_channel, onMessage) => {
        listeners.add(onMessage);
        return { unsubscribe: () => listeners.delete(onMessage) };
      },
    };
    const api = {
      listOrganizations: jest.fn(async () => ({
        items: [summary()],
        endpoint: AWS_ENDPOINT,
      })),
      getOrganization: jest.fn(async () => posture(summary())),
      getAccount: jest.fn(async () => account()),
      getHistory: jest.fn(async () => ({ points: [], endpoint: AWS_ENDPOINT })),
    };
    renderHook(use, {
      wrapper: ({ children }) => (
        <TestApiProvider
          apis={[
            [cloudTrailOrganizationsApiRef, api],
            [signalApiRef, signals],
          ]}
        >
          {children}
        </TestApiProvider>
      ),
    });
    await act(() => jest.advanceTimersByTimeAsync(SOON_MS));
    expect(api[load]).toHaveBeenCalledTimes(1);
    act(() =>
      listeners.forEach(listener => listener({ organization: 'acme' })),
    );
    await act(() => jest.advanceTimersByTimeAsync(SOON_MS));
    expect(api[load]).toHaveBeenCalledTimes(2);
  },
);
