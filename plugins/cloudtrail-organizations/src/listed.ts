/** Params of sentences in which the backend lists names, as English does. */
const LISTS = new Set([
  'accounts',
  'actions',
  'groups',
  'recipients',
  'sources',
  'trail',
  'trails',
]);

/** Each name that a param of a sentence lists. Names of accounts may hold commas, so these part after the ids. */
export function listed(param: string, value: string): string[] {
  if (!LISTS.has(param)) return [value];
  return value.split(param === 'accounts' ? /(?<=\d{12}\)?), / : ', ');
}
