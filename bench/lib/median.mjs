/** The middle one of a few measurements: one that the machine disturbed does not decide. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
