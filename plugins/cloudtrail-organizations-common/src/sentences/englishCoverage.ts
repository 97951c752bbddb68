/** Accounts, organizational units and their coverage: sentences of `english`. */
export const englishCoverage = {} as const;
