const COLUMNS = ['name', 'value', 'target', 'holds', 'beside'];

/** The results as a Markdown table, which a terminal shows as well. */
export function table(results) {
  const rows = results.map(({ name, value, unit, target, holds, beside }) => [
    name,
    `${round(value)} ${unit}`,
    target,
    holds ? 'yes' : 'NO',
    beside,
  ]);
  const widths = COLUMNS.map((column, i) =>
    Math.max(column.length, ...rows.map(row => row[i].length)),
  );
  const line = cells =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [
    line(COLUMNS),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

/** Three digits are as many as a measurement of this kind is worth. */
export function round(value) {
  return Number(value.toPrecision(3));
}
