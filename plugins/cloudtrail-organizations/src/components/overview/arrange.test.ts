import { globex, initech, summary } from '../../__testUtils__/fixtures';
import { arrange, type Arrangement } from './arrange';

const all = [summary(), globex(), initech()];
const arrangement: Arrangement = {
  search: '',
  state: undefined,
  sort: 'state',
  descending: false,
};
const names = (changes: Partial<Arrangement>, organizations = all) =>
  arrange(organizations, { ...arrangement, ...changes }).map(
    ({ name }) => name,
  );

it('puts what needs attention first', () => {
  expect(names({})).toEqual(['initech', 'globex', 'acme']);
  expect(names({ descending: true })).toEqual(['acme', 'globex', 'initech']);
});

it('sorts by the share of accounts that is covered, and keeps what is unknown last in either direction', () => {
  const covered = (delivering: number, active: number) => ({
    coverage: {
      active,
      delivering,
      silent: active - delivering,
      uncovered: 0,
      unverified: 0,
      suspended: 0,
      unknown: 0,
    },
  });
  const organizations = [
    summary({ name: 'umbrella', title: 'Umbrella', coverage: undefined }),
    summary(covered(26, 26)),
    globex(covered(8, 9)),
    initech(covered(100, 140)),
  ];
  expect(names({ sort: 'accounts' }, organizations)).toEqual([
    'initech',
    'globex',
    'acme',
    'umbrella',
  ]);
  expect(names({ sort: 'accounts', descending: true }, organizations)).toEqual([
    'acme',
    'globex',
    'initech',
    'umbrella',
  ]);
});

it('sorts by the gravest findings, whatever the number of lesser ones', () => {
  const none = { critical: 0, high: 0, medium: 0, low: 0 };
  const organizations = [
    summary({ name: 'unknown', findingCounts: undefined }),
    summary({ name: 'many', findingCounts: { ...none, high: 3, low: 2_000 } }),
    summary({ name: 'grave', findingCounts: { ...none, critical: 1 } }),
    summary({ name: 'none', findingCounts: none }),
  ];
  expect(names({ sort: 'findings', descending: true }, organizations)).toEqual([
    'grave',
    'many',
    'none',
    'unknown',
  ]);
});

it.each([
  ['o-1n1t3', ['initech']],
  ['222222222222', ['globex']],
  ['ORG-TRAIL', ['initech']],
  ['acme main', ['acme']],
  ['acme org-trail', []],
])('finds %s', (search, found) => {
  expect(names({ search })).toEqual(found);
});

it('shows one state only where asked to', () => {
  expect(names({ state: 'disabled' })).toEqual(['globex']);
});
