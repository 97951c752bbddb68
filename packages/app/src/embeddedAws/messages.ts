/** What the page says, in English. */
export const messages = {
  title: 'Make AWS fail',
  about:
    'This page is the demo’s own. It makes the embedded AWS fail, so that you can see what the portal then says: choose a failure, go to an organization and press “Refresh”.',
  account: 'For the calls of',
  everyAccount: 'every account',
  calls: 'Which calls',
  everyCall: 'every call',
  changingCalls: 'only calls that change something',
  failures: 'Failures',
  start: 'Start',
  startNamed: 'Start: {{name}}',
  inForce: 'In force now',
  fine: 'Nothing. AWS answers as it should.',
  notKnown: 'Not known: the control API did not answer.',
  ofAccount: '{{name}}, for {{account}}',
  ofAccountsChanges:
    '{{name}}, for {{account}}, only calls that change something',
  clear: 'End all failures',
  somebodyElse: 'What somebody else might do in AWS',
  remove: 'Remove',
  removePolicy: 'Remove the log buckets’ policies',
  removePolicyAbout:
    'CloudTrail may no longer write into the buckets of this management account’s trails: deliveries fail with AccessDenied from the next attempt on, within 5 minutes.',
  removePolicyWhich: 'Choose a management account with trails above first.',
  removed: 'The bucket policies of {{account}} are gone.',
  startOver: 'Start over',
  startOverAbout:
    'The embedded AWS goes back to where the demo began. What the portal remembers stays.',
  startedOver: 'The embedded AWS is back where the demo began.',
  unreachable: 'The embedded AWS’s control API did not answer: {{message}}',
  weather: {
    throttling: {
      name: 'Throttling',
      about: 'Calls are refused as too many.',
    },
    serverErrors: {
      name: 'Server errors',
      about: 'Calls fail inside AWS.',
    },
    timeOuts: {
      name: 'Time-outs',
      about: 'Nothing is answered, and nothing happens.',
    },
    timeOutsAfterActing: {
      name: 'Time-outs after acting',
      about: 'Calls have their effect, but are never answered.',
    },
    resets: { name: 'Broken connections', about: 'Connections are reset.' },
    missingPermission: {
      name: 'A missing permission',
      about:
        'cloudtrail:GetTrailStatus is denied; of calls that change something, all are.',
    },
    slowness: {
      name: 'Slowness',
      about: 'Answers take two seconds longer.',
    },
    other: 'A failure from elsewhere ({{kind}})',
  },
} as const;
