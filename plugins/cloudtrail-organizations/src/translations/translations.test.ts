import { english } from 'backstage-plugin-cloudtrail-organizations-common';
import { messages } from '../messages';
import ja from './ja';
import sentencesJa from './sentences.ja';

function flatten(value: object, prefix = ''): Record<string, string> {
  return Object.entries(value).reduce(
    (flat, [key, inner]) => ({
      ...flat,
      ...(typeof inner === 'string'
        ? { [prefix + key]: inner }
        : flatten(inner, `${prefix}${key}.`)),
    }),
    {},
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();

describe.each<[string, Record<string, string>, Record<string, string>]>([
  ['the plugin', flatten(messages), ja],
  ['the backend', english, sentencesJa],
])('Japanese for what %s says', (_, source, translated) => {
  it('has every key and no other', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(source).sort());
  });

  it.each(Object.keys(source))('keeps the parameters of %s', key => {
    expect(placeholders(translated[key])).toEqual(placeholders(source[key]));
  });
});

it("uses AWS's own Japanese terms, and leaves the word to type as AWS has it", () => {
  const all = [...Object.values(ja), ...Object.values(sentencesJa)].join('\n');
  for (const term of [
    '信頼されたアクセス',
    '組織の証跡',
    '管理アカウント',
    'メンバーアカウント',
    'サービスにリンクされたロール',
    '委任管理者',
    'イベントデータストア',
    '証跡のログ記録',
  ])
    expect(all).toContain(term);
  expect(ja['disable.confirm']).toContain('{{word}}');
});
