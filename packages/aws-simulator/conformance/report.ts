import type { KnownMiss } from './knownMisses';
import type { Result } from './run';

/** What to tell people of the results, and how to count them. */
interface Report {
  lines: string[];
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Sorts results into passed, failed, skipped and known to be missed. What is known to be missed and
 * passes is told too.
 */
export function report(results: Result[], knownMisses: KnownMiss[]): Report {
  const outcome: Report = { lines: [], passed: 0, failed: 0, skipped: 0 };
  const skips = new Map<string, number>();
  const seen = new Set<KnownMiss>();
  for (const result of results) {
    const name = `${result.case.call} ${result.case.title} (${result.by})`;
    const misses = knownMisses.filter(miss => concerns(miss, result));
    const explained = result.problems.map(problem =>
      misses.find(miss => problem.includes(miss.problem ?? '')),
    );
    const unexplained = result.problems.filter((_, i) => !explained[i]);
    explained.forEach(miss => miss && seen.add(miss));
    if (result.skipped) {
      outcome.skipped += 1;
      skips.set(result.skipped, (skips.get(result.skipped) ?? 0) + 1);
    } else if (result.problems.length === 0) {
      outcome.passed += 1;
    } else if (unexplained.length === 0) {
      outcome.skipped += 1;
      const reasons = new Set(explained.map(miss => miss?.because));
      outcome.lines.push(
        `~ ${name} is known to be missed: ${[...reasons].join(' ')}`,
      );
    } else {
      outcome.failed += 1;
      outcome.lines.push(
        `✗ ${name}`,
        ...unexplained.map(problem => `    ${problem}`),
      );
    }
  }
  const played = results.filter(({ skipped }) => !skipped);
  outcome.lines.push(
    ...[...skips].map(
      ([sentence, number]) => `- ${number} skipped: ${sentence}`,
    ),
    ...knownMisses
      .filter(
        miss =>
          !seen.has(miss) && played.some(result => concerns(miss, result)),
      )
      .map(miss => `! This passes, and is known to be missed: ${told(miss)}`),
  );
  return outcome;
}

function concerns({ call, title }: KnownMiss, result: Result): boolean {
  return (
    (call ?? result.case.call) === result.case.call &&
    (title ?? result.case.title) === result.case.title
  );
}

function told({ call, title, problem, because }: KnownMiss): string {
  const where = [call, title, problem].filter(Boolean).join(' ');
  return `${where || 'everything'}: ${because}`;
}
