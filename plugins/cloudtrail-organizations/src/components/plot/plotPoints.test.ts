import { changesOf, lastDrop, plotPoints, startOf } from './plotPoints';

const at = (day: number) => `2026-11-${day}T00:00:00.000Z`;
const time = (day: number) => Date.parse(at(day));
const accounts = (
  day: number,
  coveredAccounts: number,
  activeAccounts = 175,
) => ({
  at: at(day),
  coveredAccounts,
  activeAccounts,
});

it('lets the last point hold until now, and leaves gaps where nothing was observed', () => {
  expect(
    plotPoints(
      [
        {
          ...accounts(10, 166),
          findings: { critical: 1, high: 2, medium: 3, low: 4 },
        },
        { at: at(12) },
      ],
      time(14),
    ),
  ).toEqual([
    { at: time(10), active: 175, covered: 166, grave: 3, lesser: 7 },
    { at: time(12) },
    { at: time(14) },
  ]);
});

it('has nothing to plot where nothing is remembered', () => {
  expect(plotPoints([], time(14))).toEqual([]);
});

it('adds nothing after a point that a clock ahead of this one gave', () => {
  expect(plotPoints([accounts(14, 1)], time(13))).toHaveLength(1);
});

it('finds when coverage dropped last', () => {
  const points = plotPoints(
    [accounts(10, 170), accounts(11, 160), accounts(12, 166), accounts(13, 26)],
    time(14),
  );
  expect(lastDrop(points)).toEqual({ at: time(13), from: 166, to: 26 });
});

it('sees a drop over a gap', () => {
  const points = plotPoints(
    [accounts(10, 166), { at: at(11) }, accounts(12, 26)],
    time(14),
  );
  expect(lastDrop(points)).toEqual({ at: time(12), from: 166, to: 26 });
});

it('takes accounts that left the organization for no drop', () => {
  const points = plotPoints(
    [accounts(10, 166, 175), accounts(11, 164, 173)],
    time(14),
  );
  expect(lastDrop(points)).toBeUndefined();
});

it('lists the times at which anything changed, the newest first', () => {
  const points = plotPoints(
    [accounts(10, 166), accounts(11, 166), accounts(12, 26)],
    time(14),
  );
  expect(changesOf(points).map(point => point.at)).toEqual([
    time(12),
    time(10),
  ]);
});

it('says that there may have been more findings', () => {
  const findings = { critical: 1, high: 0, medium: 0, low: 0, atLeast: true };
  expect(plotPoints([{ at: at(10), findings }], time(10))).toEqual([
    { at: time(10), grave: 1, lesser: 0, atLeast: true },
  ]);
});

it('plots from when anything is remembered, and an hour at least', () => {
  const from = time(10);
  const to = time(20);
  expect(startOf([{ at: from }], from, to)).toBe(from);
  expect(startOf([{ at: time(12) }], from, to)).toBe(time(12));
  expect(startOf([{ at: to }], from, to)).toBe(to - 60 * 60_000);
});
