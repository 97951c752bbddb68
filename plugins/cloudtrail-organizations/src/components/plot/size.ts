export const ACCOUNTS_HEIGHT = 170;
export const FINDINGS_HEIGHT = 110;

/** Of all plots with their titles, so that nothing moves when they are there. */
export const PLOT_HEIGHT = ACCOUNTS_HEIGHT + FINDINGS_HEIGHT + 64;
