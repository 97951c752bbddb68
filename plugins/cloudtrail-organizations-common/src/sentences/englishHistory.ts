/** What changed, and who is told: sentences of `english`. */
export const englishHistory = {
  'change.gone': 'What it was about is no longer there.',
  'change.notObserved': 'The portal did not observe the organization then.',

  // What the CloudTrail administrators are told.
  'change.state.active': '{{organization}} is active',
  'change.state.incomplete': '{{organization}} is incomplete',
  'change.state.failing': '{{organization}} is failing',
  'change.state.disabled': '{{organization}}: trusted access is off',
  'change.state.unknown': '{{organization}}: the state is unknown',
  'change.finding.fail': '{{organization}} fails: {{control}}',
  'change.finding.pass': '{{organization}} passes again: {{control}}',
  'change.finding.unknown': '{{organization}}, not known any more: {{control}}',
  'change.finding.notApplicable':
    '{{organization}}, does not apply any more: {{control}}',
  'change.was': 'Since {{sinceAt}}. Before that: {{before}}.',
  'change.since': 'Since {{sinceAt}}.',
  'change.digest': '{{organization}}: {{count}} changes',
  'change.digest.more_one': 'And {{count}} more.',
  'change.digest.more_other': 'And {{count}} more.',
  'change.blind': '{{organization}}: the portal is blind',
  'change.blind.since':
    'The portal has not been able to observe the organization since {{sinceAt}}. What it shows of it is unknown.',
  'change.seesAgain': '{{organization}}: the portal sees again',
  'change.seesAgain.since':
    'The portal observes the organization again, after it could not since {{sinceAt}}.',
  'change.waiverExpired': '{{organization}}: a waiver has expired',
  'change.waiverExpired.what':
    'The waiver of {{finding}} by {{user}} expired {{expiredAt}}. Its reason was: {{reason}}',
  'change.waiverExpired.next':
    'The finding counts as open again where it still fails: correct its cause, or waive it anew.',
} as const;
