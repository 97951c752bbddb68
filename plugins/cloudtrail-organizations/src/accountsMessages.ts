/** What the plugin itself says of accounts, organizational units and coverage, in English. */
export const accountsMessages = {} as const;
