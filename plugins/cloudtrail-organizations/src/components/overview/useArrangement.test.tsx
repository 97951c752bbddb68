import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigationType } from 'react-router-dom';
import { useArrangement } from './useArrangement';

const at = (search: string) =>
  renderHook(
    () => ({
      ...useArrangement(),
      search: useLocation().search,
      navigation: useNavigationType(),
    }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <MemoryRouter initialEntries={[`/${search}`]}>{children}</MemoryRouter>
      ),
    },
  );

it.each([
  [{ state: 'failing' as const }, 'PUSH'],
  [{ sort: 'accounts' as const, descending: true }, 'PUSH'],
  [{ search: '', state: undefined }, 'PUSH'],
  [{ search: 'a' }, 'REPLACE'],
])('%j is a %s in the history', (changes, navigation) => {
  const { result } = at('?search=b');
  act(() => result.current.change(changes));
  expect(result.current.navigation).toBe(navigation);
});

it('drops a state that does not exist from the URL, and nothing else', () => {
  const { result } = at('?state=broken&search=acme');
  expect(result.current.search).toBe('?search=acme');
  expect(result.current.arrangement).toMatchObject({
    state: undefined,
    search: 'acme',
  });
});
