import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useReloadOnSignal } from './useReloadOnSignal';

const LONG_MS = 10_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const listen = (organization?: string) => {
  const listeners = new Map<string, (message: any) => void>();
  const signals: SignalApi = {
    subscribe: (channel, onMessage) => {
      listeners.set(channel, onMessage);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  const reload = jest.fn();
  const { unmount } = renderHook(
    () => useReloadOnSignal(reload, organization),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <TestApiProvider apis={[[signalApiRef, signals]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
  const send = (message: { organization?: string }) =>
    act(() => listeners.get('cloudtrail-organizations')?.(message));
  const wait = () => act(() => jest.advanceTimersByTime(LONG_MS));
  return { reload, send, wait, unmount };
};

it('loads anew once, a moment after an organization has changed', () => {
  const { reload, send, wait } = listen();
  send({ organization: 'acme' });
  send({ organization: 'globex' });
  expect(reload).not.toHaveBeenCalled();
  wait();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('loads anew each time that it changes', () => {
  const { reload, send, wait } = listen('acme');
  send({ organization: 'acme' });
  wait();
  send({ organization: 'acme' });
  wait();
  expect(reload).toHaveBeenCalledTimes(2);
});

it('leaves alone what another organization changes', () => {
  const { reload, send, wait } = listen('acme');
  send({ organization: 'globex' });
  wait();
  expect(reload).not.toHaveBeenCalled();
});

it('loads anew where no organization is named, for it may be this one', () => {
  const { reload, send, wait } = listen('acme');
  send({});
  wait();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('loads nothing any more when it is gone', () => {
  const { reload, send, wait, unmount } = listen();
  send({ organization: 'acme' });
  unmount();
  wait();
  expect(reload).not.toHaveBeenCalled();
});

it('does nothing in an app without signals', () => {
  const reload = jest.fn();
  renderHook(() => useReloadOnSignal(reload), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    ),
  });
  act(() => jest.advanceTimersByTime(LONG_MS));
  expect(reload).not.toHaveBeenCalled();
});
