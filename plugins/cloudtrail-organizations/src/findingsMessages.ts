/** What the plugin itself says of findings and waivers, in English. */
export const findingsMessages = {
  findings: {
    heading: 'Findings',
    none: 'No open findings.',
    noneBesides: 'No open findings besides what the state says.',
    unknown: 'Unknown: too little was observed to say whether there are any.',
    more: 'There may be more: not everything could be observed.',
    atLeast: 'at least {{counts}}',
    severity: {
      critical: 'Critical',
      high: 'High',
      medium: 'Medium',
      low: 'Low',
    },
    count: {
      critical: '{{number}} critical',
      high: '{{number}} high',
      medium: '{{number}} medium',
      low: '{{number}} low',
    },
  },
} as const;
