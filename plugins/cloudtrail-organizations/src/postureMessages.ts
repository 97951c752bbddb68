/** What the plugin itself says of posture over time and of coverage, in English. */
export const postureMessages = {
  coverage: {
    delivering: 'Delivering',
    silent: 'Silent',
    uncovered: 'Not covered',
    unverified: 'Not verified',
    suspended: 'Suspended',
    unknown: 'Unknown',
  },
  verdict: {
    pass: 'Pass',
    fail: 'Fail',
    unknown: 'Unknown',
    notApplicable: 'Not applicable',
  },
  outcome: {
    observed: 'Observed',
    changed: 'Changed',
    denied: 'Access denied',
    failed: 'Error from AWS',
    throttled: 'Throttled',
    unreachable: 'Unreachable',
    notApplicable: 'Not applicable',
  },
  history: {
    of: 'History: {{title}}',
    close: 'Close the history',
    loading: 'Loading the history',
    none: 'This portal has seen no change of it yet.',
    older: 'Show older',
    between: 'From {{from}} until {{until}}.',
    first: 'Nothing before that is known to this portal.',
    details: 'What was seen',
  },
} as const;
