/** What the portal needs of AWS: sentences of `english`. */
export const englishAccess = {} as const;
