import { entityName } from './entityName';

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

/** Params of sentences that name people and groups. */
const ENTITIES = new Set(['actor', 'groups', 'recipients', 'user']);

/** Each name that a param of a sentence lists. Names of accounts may hold commas, so these part after the ids. */
export function listed(param: string, value: string): string[] {
  const names = LISTS.has(param)
    ? value.split(param === 'accounts' ? /(?<=\d{12}\)?), / : ', ')
    : [value];
  return ENTITIES.has(param) ? names.map(entityName) : names;
}
