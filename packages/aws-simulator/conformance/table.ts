import { SERVICES, type CallCoverage, type ErrorCoverage } from './coverage';
import { partsOf, type ServiceName } from './model/calls';

/** Calls × documented errors, a table for each service, with what its columns and reasons stand for. */
export function matrices(coverage: CallCoverage[]): string {
  return [
    ...SERVICES.map(service => matrix(service, coverage)),
    '✓ exercised   · not, for the reason below   ✗ neither   blank: not documented',
  ].join('\n\n');
}

function matrix(service: ServiceName, coverage: CallCoverage[]): string {
  const rows = coverage.filter(({ call }) => partsOf(call)[0] === service);
  const codes = [
    ...new Set(rows.flatMap(({ errors }) => errors.map(({ code }) => code))),
  ].sort();
  const width = Math.max(...rows.map(({ call }) => call.length));
  const head = `${''.padEnd(width)}  SDK CLI  ${codes
    .map((_, i) => String(i + 1).padStart(2))
    .join(' ')}`;
  const lines = rows.map(({ call, succeeded, errors }) => {
    const byCode = new Map(errors.map(error => [error.code, error]));
    const cells = codes.map(code => ` ${cell(byCode.get(code))}`);
    return `${call.padEnd(width)}   ${mark(succeeded.SDK)}   ${mark(
      succeeded.CLI,
    )}   ${cells.join(' ')}`;
  });
  const legend = codes.flatMap((code, i) => [
    `${String(i + 1).padStart(2)} ${code}`,
    ...reasonsFor(code, rows),
  ]);
  return [head, ...lines, '', ...legend].map(line => line.trimEnd()).join('\n');
}

function cell(error: ErrorCoverage | undefined): string {
  if (!error) return ' ';
  if (error.exercised) return '✓';
  return error.reason ? '·' : '✗';
}

function mark(isThere: boolean): string {
  return isThere ? '✓' : '–';
}

function reasonsFor(code: string, rows: CallCoverage[]): string[] {
  const calls = new Map<string, string[]>();
  for (const { call, errors } of rows) {
    const reason = errors.find(
      error => error.code === code && !error.exercised,
    )?.reason;
    if (reason)
      calls.set(reason, [...(calls.get(reason) ?? []), partsOf(call)[1]]);
  }
  return [...calls].map(
    ([reason, names]) => `     · ${names.join(', ')}: ${reason}`,
  );
}
