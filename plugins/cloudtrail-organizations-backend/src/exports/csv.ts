import { type Options, stringify } from 'csv-stringify';
import { stringify as stringifyAll } from 'csv-stringify/sync';
import { oneLine } from '../hostileText';

/** A column: its heading, and what stands in it. */
export interface Column<T> {
  heading: string;
  value(item: T): string | undefined;
}

/**
 * Every field is quoted, and none begins a formula, with which a name could run commands on the machine of whoever opens
 * the file. Source: OWASP, "CSV Injection".
 */
const OPTIONS: Options = {
  quoted: true,
  quoted_empty: true,
  escape_formulas: true,
  record_delimiter: 'windows',
};

/** Where a spreadsheet takes semicolons for separators, what follows one is a field of its own. */
const FORMULA_AFTER_SEMICOLON = /;(?=\s*[=+\-@＝＋－＠])/g;

/** All items as one text, with the headings. */
export function toCsv<T>(columns: Column<T>[], items: T[]): string {
  return stringifyAll(
    [headings(columns), ...items.map(item => fields(columns, item))],
    OPTIONS,
  );
}

/** The same as a stream, for more items than fit into memory. */
export function csvStream<T>(
  columns: Column<T>[],
  pages: AsyncIterable<T[]>,
): NodeJS.ReadableStream {
  const csv = stringify(OPTIONS);
  write(csv, columns, pages).catch(error => csv.destroy(error));
  return csv;
}

async function write<T>(
  csv: ReturnType<typeof stringify>,
  columns: Column<T>[],
  pages: AsyncIterable<T[]>,
): Promise<void> {
  csv.write(headings(columns));
  for await (const page of pages) {
    for (const item of page) {
      if (!csv.write(fields(columns, item)) && !csv.destroyed) {
        await new Promise<void>(resolve => {
          csv.once('drain', resolve).once('close', resolve);
        });
      }
      if (csv.destroyed) return;
    }
  }
  csv.end();
}

function headings<T>(columns: Column<T>[]): string[] {
  return columns.map(({ heading }) => heading);
}

function fields<T>(columns: Column<T>[], item: T): string[] {
  return columns.map(column =>
    oneLine(column.value(item) ?? '').replace(FORMULA_AFTER_SEMICOLON, "; '"),
  );
}
