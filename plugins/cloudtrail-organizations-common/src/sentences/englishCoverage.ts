/** Accounts, organizational units and their coverage: sentences of `english`. */
export const englishCoverage = {
  'coverage.delivering.digest':
    'It delivers: its newest digest is of {{newestAt}}, from {{region}}.',
  'coverage.delivering.digestNotFrom':
    'It delivers: its newest digest is of {{newestAt}}, from {{region}}. Nothing as recent was seen from {{regions}}.',
  'coverage.delivering.log':
    'It delivers: its newest log is of {{newestAt}}, from {{region}}.',
  'coverage.silent.since':
    'It is silent: the newest that it delivered is of {{newestAt}}.',
  'coverage.silent.never':
    'It is silent: nothing that it delivered was seen, and it has been due since {{beganAt}}.',
  'coverage.uncovered.trustedAccess':
    'No organization trail logs it: trusted access for CloudTrail is off.',
  'coverage.uncovered.noTrail':
    'No organization trail logs it: the organization has none.',
  'coverage.uncovered.notLogging':
    'No organization trail logs it: logging is stopped.',
  'coverage.uncovered.incomplete':
    'No organization trail logs all its management events: none that is on is a multi-Region trail with all of them.',
  'coverage.unverified.notDue':
    'Everything is set right since {{beganAt}}, and nothing delivered was seen yet. Until {{dueAt}} that is no sign of a fault.',
  'coverage.unverified.notRead':
    'Everything is set right, but the portal could not read whether anything is delivered.',
  'coverage.unverified.owner':
    'The portal looks into no bucket whose owner it has not seen.',
  'coverage.suspended': 'The account is not active: AWS says {{state}}.',
  'coverage.unknown.notYet':
    'Whether it delivers has not been looked for yet.',
  'coverage.unknown.stale':
    'Whether it delivers was last looked for {{checkedAt}}, which is too long ago.',
  'coverage.unknown.trustedAccess':
    'Whether trusted access for CloudTrail is on is not known.',
  'coverage.unknown.trails':
    'Whether an organization trail logs it is not known.',
  'coverage.unknown.since':
    'Since when the organization trail logs is not known, and with it what its logs prove.',
  'inventory.interrupted':
    'It was interrupted. The next one goes on from there.',
  'inventory.someNotRead_one':
    'The logs of one account could not be read: {{cause}}',
  'inventory.someNotRead_other':
    'The logs of {{count}} accounts could not be read: {{cause}}',
  'unit.notYet': 'The organizational units have not been listed yet.',
} as const;
