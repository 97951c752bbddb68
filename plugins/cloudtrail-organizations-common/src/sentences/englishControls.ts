/** Controls, findings and waivers: sentences of `english`. */
export const englishControls = {} as const;
