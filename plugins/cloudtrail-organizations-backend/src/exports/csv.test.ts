import { text } from 'node:stream/consumers';
import { type Column, csvStream, toCsv } from './csv';

const COLUMNS: Column<{ name: string; other?: string }>[] = [
  { heading: 'name', value: ({ name }) => name },
  { heading: 'other', value: ({ other }) => other },
];

/** The first field of the only row. */
const field = (name: string) => {
  const [, row] = toCsv(COLUMNS, [{ name }]).split('\r\n');
  return row.slice(0, -',""'.length);
};

it('quotes every field, and doubles quotes', () => {
  expect(toCsv(COLUMNS, [{ name: 'a,"b"', other: 'ü 日本' }])).toBe(
    '"name","other"\r\n"a,""b""","ü 日本"\r\n',
  );
});

it.each([
  [
    '=HYPERLINK("http://evil.example")',
    `"'=HYPERLINK(""http://evil.example"")"`,
  ],
  ['+1', `"'+1"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(1)', `"'@SUM(1)"`],
  ['\t=1', `"'=1"`],
  ['\r\n=1', `"'=1"`],
  ['  =1', `"'=1"`],
  ['\u202E=1', `"'=1"`],
  ['＝1', `"'＝1"`],
  ['a;=1', `"a; '=1"`],
  ['a; @b', `"a; ' @b"`],
])('makes no formula of %j', (name, expected) => {
  expect(field(name)).toBe(expected);
});

it('keeps every row on one line, without what hides or reorders text', () => {
  expect(field('a\r\nb\u2028c\u202Ed')).toBe('"a b c d"');
});

it('streams the same text page by page', async () => {
  async function* pages() {
    yield [{ name: 'a' }];
    yield [];
    yield [{ name: '=b' }];
  }
  await expect(text(csvStream(COLUMNS, pages()))).resolves.toBe(
    toCsv(COLUMNS, [{ name: 'a' }, { name: '=b' }]),
  );
});

it('reads no page before there is room for it', async () => {
  let read = 0;
  async function* pages() {
    for (; read < 1_000; read++) {
      yield Array.from({ length: 100 }, () => ({ name: 'x'.repeat(100) }));
    }
  }
  const stream = csvStream(COLUMNS, pages());
  await new Promise(resolve => stream.once('readable', resolve));
  await new Promise(setImmediate);
  expect(read).toBeLessThan(100);
  const lines = (await text(stream)).split('\r\n');
  expect(lines.length - 2).toBe(100_000);
});

it('fails where the pages fail', async () => {
  async function* pages() {
    yield [{ name: 'a' }];
    throw new Error('no more');
  }
  await expect(text(csvStream(COLUMNS, pages()))).rejects.toThrow('no more');
});
