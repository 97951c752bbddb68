/** What the plugin itself says of accounts, organizational units and coverage, in AWS's own Japanese terms. */
export const accountsMessages = {};
