import type { Field } from '../shape';

/** Source: Organizations API, `ServicePrincipal`. */
export const SERVICE_PRINCIPAL = {
  type: 'string',
  minLength: 1,
  maxLength: 128,
  pattern: /[\w+=,.@-]*/,
} satisfies Field;

/** Source: Organizations API, `AccountId`. */
export const ACCOUNT_ID = {
  type: 'string',
  required: true,
  maxLength: 12,
  pattern: /\d{12}/,
} satisfies Field;

const ROOT = 'r-[0-9a-z]{4,32}';
const UNIT = 'ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}';

/** A root or a unit. Source: Organizations API, `ParentId`. */
export const PARENT_ID = {
  type: 'string',
  required: true,
  maxLength: 100,
  pattern: new RegExp(`${ROOT}|${UNIT}`),
} satisfies Field;

/** An account or a unit. Source: Organizations API, `ChildId`. */
export const CHILD_ID = {
  type: 'string',
  required: true,
  maxLength: 100,
  pattern: new RegExp(`\\d{12}|${UNIT}`),
} satisfies Field;

/** What can have tags. Source: Organizations API, `TaggableResourceId`. */
export const TAGGABLE_RESOURCE_ID = {
  type: 'string',
  required: true,
  maxLength: 130,
  pattern: new RegExp(
    [
      ROOT,
      '\\d{12}',
      UNIT,
      'p-[0-9a-zA-Z_]{8,128}',
      'rp-[0-9a-zA-Z_]{4,128}',
      'rt-[0-9a-zA-Z_]{8,32}',
    ].join('|'),
  ),
} satisfies Field;

/** Source: Organizations API, `NextToken`. */
export const NEXT_TOKEN = {
  type: 'string',
  maxLength: 100_000,
} satisfies Field;

/** What every list has, save that of tags, which has a token only. */
export const PAGING = {
  NextToken: NEXT_TOKEN,
  MaxResults: { type: 'integer', min: 1, max: 20 },
} satisfies Record<string, Field>;
