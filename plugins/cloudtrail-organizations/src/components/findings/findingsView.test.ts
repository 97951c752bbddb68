import { queryOf, readView, writeView } from './findingsView';

const read = (query: string) => readView(new URLSearchParams(query));

it('comes back from the URL as it was written there', () => {
  const view = { verdict: 'all', severity: 'low', cursor: 'two' } as const;
  const written = writeView(new URLSearchParams('dialog=enable'), view);
  expect(readView(written)).toEqual(view);
  expect(written.get('dialog')).toBe('enable');
});

it('shows what fails where the URL says nothing, or nothing that it can mean', () => {
  expect(read('')).toMatchObject({ verdict: 'fail', severity: undefined });
  expect(read('verdict=good&severity=extreme')).toEqual(read(''));
  expect(writeView(new URLSearchParams(), read('')).toString()).toBe('');
});

it('asks for every verdict where all are wanted', () => {
  expect(queryOf(read('verdict=all'))).toEqual({ limit: 50 });
  expect(queryOf(read('verdict=unknown'))).toEqual({
    verdict: 'unknown',
    limit: 50,
  });
});
