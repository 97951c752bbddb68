import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ServiceName } from './model/calls';
import type { CallModel } from './model/model';

/** Errors that AWS documents elsewhere than in the model, each group with its page. */
interface ErrorPage {
  page: string;
  /** For every call of the service. */
  errors?: string[];
  /** For single calls. */
  calls?: Record<string, string[]>;
}

const pages = parse(
  readFileSync(join(__dirname, 'commonErrors.yaml'), 'utf8'),
) as Record<ServiceName, ErrorPage[]>;

/** Whether AWS documents an error for a call: in the model, or on a page that the list names. */
export function isDocumented(
  { service, name, errors }: CallModel,
  code: string,
): boolean {
  return (
    errors.has(code) ||
    pages[service].some(
      page => page.errors?.includes(code) || page.calls?.[name]?.includes(code),
    )
  );
}

/** The errors of a single call that its page documents and the model leaves out. */
export function documentedElsewhere({ service, name }: CallModel): string[] {
  return pages[service].flatMap(page => page.calls?.[name] ?? []);
}
