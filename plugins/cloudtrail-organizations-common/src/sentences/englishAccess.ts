/** What the portal needs of AWS: sentences of `english`. */
export const englishAccess = {
  // Why something was not looked at, or not seen.
  'access.accountTrail': 'The portal reads this of organization trails only.',
  'access.notAnswered': 'AWS did not name it in its answer.',
  'access.bucketsNotKnown':
    'The trails could not be read, so that it is not known to which buckets they deliver.',
  'access.policyNotJudged':
    'The id of the organization could not be read, so that the policy of bucket {{bucket}} was not judged.',
  'access.policyNotReadable':
    'The policy of bucket {{bucket}} is not JSON that could be read.',
  'access.bucketRefused':
    'Amazon S3 refused {{missingAction}} on bucket {{bucket}} to account {{account}}: the role of the portal there may not call it, or the bucket belongs to another account. Then configure that one as logArchive.',
  'access.regionNotEnabled':
    'CloudTrail refused in Region {{region}} the credentials that it takes elsewhere ({{error}}): the account has probably not enabled the Region.',
  'access.outOfSight':
    'Account {{account}} observes as delegated administrator. {{action}} shows only what management account {{managementAccount}} itself may see.',
  'access.delegateOfAnother':
    'Account {{account}} is configured to observe the organization of {{configuredAccount}}, but belongs to organization {{organizationId}}, which is managed by {{managementAccount}}.',

  // The access doctor: what each call is for.
  'access.for.callerIdentity': 'Who the portal is to AWS.',
  'access.for.organization':
    'The organization, its feature set and its management account.',
  'access.for.trustedAccess':
    'Whether trusted access for CloudTrail is on, and since when.',
  'access.for.accounts':
    'The accounts of the organization, their state and their place.',
  'access.for.delegatedAdministrators':
    "CloudTrail's delegated administrators.",
  'access.for.roots': 'The root of the organization.',
  'access.for.units': 'The organizational units.',
  'access.for.resourcePolicy':
    "Whether the organization's resource policy denies CloudTrail something.",
  'access.for.trails': 'The trails, organization trails among them.',
  'access.for.trailStatus':
    'Whether a trail is logging and when it last delivered, in each configured Region.',
  'access.for.eventSelectors': 'Which events a trail logs.',
  'access.for.insights': 'Whether CloudTrail Insights is on.',
  'access.for.tags': 'What made a trail and looks after it.',
  'access.for.eventDataStores': 'The event data stores of CloudTrail Lake.',
  'access.for.eventDataStore': 'What an event data store takes in.',
  'access.for.serviceLinkedRole':
    'Whether the service-linked role is there and trusts CloudTrail alone.',
  'access.for.acl': 'Whether the ACL of the bucket opens it to the public.',
  'access.for.logging': 'Whether access to the bucket is logged.',
  'access.for.objectLock': 'Whether Object Lock keeps logs from being deleted.',
  'access.for.policy':
    'Whether the policy of the bucket admits what the trail writes.',
  'access.for.policyStatus':
    'Whether the policy of the bucket opens it to the public.',
  'access.for.publicAccessBlock':
    'Whether public access to the bucket is blocked.',
  'access.for.versioning': 'Whether the bucket keeps versions.',
  'access.for.encryption': 'How the bucket encrypts.',
  'access.for.lifecycle': 'After how long logs are deleted.',
  'access.for.evidence':
    'Which accounts deliver, and when last, by the names of their logs: no log is read.',
  'access.for.role':
    'To read with the role that is configured for the account.',
  'access.notTried':
    'It was not tried: there was nothing to ask about, or nothing was observed yet.',
} as const;
