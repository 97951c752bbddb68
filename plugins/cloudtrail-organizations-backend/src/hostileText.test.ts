import { escapeMarkdown, oneLine } from './hostileText';

it('puts text on one line without characters that hide or reorder', () => {
  expect(oneLine(' a\r\n\u202eb\u200b\tc\u2028d ')).toBe('a b c d');
});

it('lets Markdown read text as the words that it is', () => {
  expect(
    escapeMarkdown('# [x](http://evil) *b* _i_ `c` <img> a|b ~s~ \\'),
  ).toBe('# \\[x\\](http://evil) \\*b\\* _i_ \\`c\\` \\<img\\> a|b ~s~ \\\\');
  expect(escapeMarkdown('ok\n# heading\n- item')).toBe('ok # heading - item');
  expect(escapeMarkdown('Moving logging, CHG-2041')).toBe(
    'Moving logging, CHG-2041',
  );
});
