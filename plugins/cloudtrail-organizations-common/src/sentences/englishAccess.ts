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
} as const;
