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

it('keeps what is unknown last in either direction', () => {
  const unknown = summary({
    name: 'umbrella',
    title: 'Umbrella',
    accounts: undefined,
  });
  const organizations = [unknown, ...all];
  expect(names({ sort: 'accounts' }, organizations)).toEqual([
    'globex',
    'acme',
    'initech',
    'umbrella',
  ]);
  expect(names({ sort: 'accounts', descending: true }, organizations)).toEqual([
    'initech',
    'acme',
    'globex',
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
