import { queryOf, readView, writeView } from './accountsView';

const read = (query: string) => readView(new URLSearchParams(query));

it('comes back from the URL as it was written there', () => {
  const view = {
    search: 'a&b=%_',
    state: 'SUSPENDED',
    coverage: 'silent',
    unit: 'ou-acm1-workload',
    sort: 'newestAt',
    descending: true,
    cursor: 'page-2',
  } as const;
  const written = writeView(new URLSearchParams('dialog=disable'), view);
  expect(readView(written)).toEqual(view);
  expect(written.get('dialog')).toBe('disable');
});

it('spells no default out', () => {
  expect(writeView(new URLSearchParams(), read('')).toString()).toBe('');
});

it.each(['state=OPEN', 'coverage=fine', 'unit=../x', 'sort=email', 'cursor='])(
  'leaves out what %s cannot mean',
  query => {
    expect(read(query)).toEqual(read(''));
  },
);

it('asks the backend for a page in the order of the view', () => {
  expect(
    queryOf(read('search=%20pay%20&unit=r-acm1&sort=joinedAt&order=desc')),
  ).toEqual({
    query: 'pay',
    state: undefined,
    coverage: undefined,
    parent: 'r-acm1',
    orderBy: '-joinedAt',
    limit: 25,
    cursor: undefined,
  });
  expect(queryOf(read(''))).toMatchObject({
    query: undefined,
    orderBy: 'name',
  });
});
