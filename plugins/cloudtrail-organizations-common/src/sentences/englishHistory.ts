/** What changed, and who is told: sentences of `english`. */
export const englishHistory = {} as const;
