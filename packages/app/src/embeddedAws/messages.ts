/** What the page says, in English. */
export const messages = {
  title: 'Make AWS fail',
  about:
    'This page is the demo’s own. It makes the embedded AWS fail, so that you can see what the portal then says: choose a failure, go to an organization and press “Refresh”.',
  account: 'For the calls of',
  everyAccount: 'every account',
  failures: 'Failures',
  start: 'Start',
  startNamed: 'Start: {{name}}',
  inForce: 'In force now',
  fine: 'Nothing. AWS answers as it should.',
  ofAccount: '{{name}}, for {{account}}',
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
      about: 'Every call is refused as one too many.',
    },
    serverErrors: {
      name: 'Server errors',
      about: 'Every call fails inside AWS.',
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
      about: 'cloudtrail:GetTrailStatus is denied.',
    },
    slowness: {
      name: 'Slowness',
      about: 'Every answer takes two seconds longer.',
    },
    other: 'A failure from elsewhere ({{kind}})',
  },
} as const;
