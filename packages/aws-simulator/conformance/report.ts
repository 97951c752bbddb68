import type { KnownMiss } from './knownMisses';
import type { Result } from './run';

/** What to tell people of the results, and how to count them. */
interface Report {
  lines: string[];
  passed: number;
  failed: number;
  skipped: number;
}

/** Sorts results into passed, failed, skipped and known to be missed. Unexpected passes are told too. */
export function report(results: Result[], knownMisses: KnownMiss[]): Report {
  const outcome: Report = { lines: [], passed: 0, failed: 0, skipped: 0 };
  const skips = new Map<string, number>();
  for (const result of results) {
    const miss = knownMisses.find(
      ({ call, title }) =>
        call === result.case.call &&
        (title === undefined || title === result.case.title),
    );
    const name = `${result.case.call} ${result.case.title} (${result.by})`;
    if (result.skipped) {
      outcome.skipped += 1;
      skips.set(result.skipped, (skips.get(result.skipped) ?? 0) + 1);
    } else if (result.problems.length === 0) {
      outcome.passed += 1;
      if (miss)
        outcome.lines.push(
          `! ${name} passes, and is known to be missed: ${miss.because}`,
        );
    } else if (miss) {
      outcome.skipped += 1;
      outcome.lines.push(`~ ${name} is known to be missed: ${miss.because}`);
    } else {
      outcome.failed += 1;
      outcome.lines.push(
        `✗ ${name}`,
        ...result.problems.map(problem => `    ${problem}`),
      );
    }
  }
  for (const [sentence, number] of skips)
    outcome.lines.push(`- ${number} skipped: ${sentence}`);
  return outcome;
}
