/** Controls, findings and waivers: sentences of `english`. */
export const englishControls = {
  'control.nothingToJudge': 'There is nothing that this control could judge.',
  'control.threw': 'Control {{control}} could not judge: {{cause}}',
  'control.threw.remedy': 'Tell whoever wrote control {{control}}.',
  'control.noOrganizationTrail':
    'No organization trail was seen from {{region}}.',
  'control.notManagementAccount':
    'What the portal does not see here may be there: it does not read as the management account.',
  'control.trustedAccess': 'Trusted access for CloudTrail is on',
  'control.featureSet': 'The organization has all features',
  'control.serviceLinkedRole':
    "CloudTrail's service-linked role is present and trusts CloudTrail alone",
  'control.organizationTrail':
    'Some organization trail is complete and delivers',
  'control.organizationTrail.pass':
    'Organization trail {{trail}} logs all management events of all Regions: last delivery {{deliveredAt}}.',
  'control.eachOrganizationTrail':
    'Each organization trail is complete and delivers',
  'control.deliveryInEveryRegion':
    'Each organization trail delivers in every configured Region',
  'control.deliveryInEveryRegion.pass':
    'Organization trail {{trail}} was seen to deliver in {{regions}}.',
  'control.deliveryInEveryRegion.fail':
    'Organization trail {{trail}} does not deliver in {{regions}}.',
  'control.deliveryInEveryRegion.unproven':
    'Nothing proves yet that organization trail {{trail}} delivers in {{regions}}: neither a recent delivery nor an error was seen there.',
  'control.deliveryInEveryRegion.remedy':
    'Check the status of trail {{trail}} in these Regions, and the policy of bucket {{bucket}} and of its KMS key if it has one.',
  'control.coverage': 'Every active account is seen to deliver',
  'control.coverage.pass_one':
    '{{count}} active account, and logs of it were seen.',
  'control.coverage.pass_other':
    '{{count}} active accounts, and logs of each were seen.',
  'control.coverage.fail':
    'Of {{active}} active accounts, {{silent}} deliver nothing and {{uncovered}} are logged by no organization trail.',
  'control.coverage.remedy':
    "Open the accounts and filter by coverage. Of a silent account, check whether it has enabled the trail's home Region.",
  'control.coverage.open':
    'Logs of {{delivering}} of {{active}} active accounts were seen. Of {{unverified}} no evidence could be read, and of {{unknown}} nothing is known.',
  'control.delegatedAdministrators':
    "CloudTrail's delegated administrators are expected ones",
  'control.delegatedAdministrators.pass':
    'Account {{account}} is expected to be a delegated administrator for CloudTrail.',
  'control.delegatedAdministrators.fail':
    'Account {{account}} is a delegated administrator for CloudTrail, and is not expected to be: it may stop and delete organization trails.',
  'control.delegatedAdministrators.remedy':
    'Deregister account {{account}}, or add it to expectedDelegatedAdministrators in the configuration.',
  'control.delegatedAdministrators.noList':
    'Nobody has said which accounts may be delegated administrators for CloudTrail; {{accounts}} can be judged once expectedDelegatedAdministrators is configured.',
  'control.bucketOwner': 'The bucket belongs to an account of the organization',
  'control.bucketOwner.pass':
    'Bucket {{bucket}} belongs to account {{account}} of the organization.',
  'control.bucketOwner.fail':
    'Bucket {{bucket}} belongs to account {{account}}, which is not in the organization.',
  'control.bucketOwner.remedy':
    "Find out whose account {{account}} is. Where it is a stranger's, have the trail deliver to a bucket of your own at once.",
  'control.bucketOwner.unknown':
    'Bucket {{bucket}} belongs to account {{account}}; whether that is in the organization is not known before the accounts have been listed.',
  'control.bucketPolicy': "The bucket's policy admits what its trails write",
  'control.bucketPolicy.pass':
    'The policy of bucket {{bucket}} admits the logs of the management account and of the organization.',
  'control.bucketPolicy.fail':
    'The policy of bucket {{bucket}} does not admit what trail {{trail}} needs: {{missing}}.',
  'control.bucketPolicy.none': 'Bucket {{bucket}} has no policy.',
  'control.bucketPolicy.remedy':
    "Let cloudtrail.amazonaws.com call s3:GetBucketAcl on bucket {{bucket}}, and s3:PutObject below AWSLogs/ and the management account's id as well as below AWSLogs/ and the organization's id.",
  'control.bucketSourceArn':
    "The bucket's policy is bound to its trails by aws:SourceArn",
  'control.bucketSourceArn.pass':
    'Every statement for CloudTrail in the policy of bucket {{bucket}} is bound to the trail by aws:SourceArn.',
  'control.bucketSourceArn.fail':
    'A statement for CloudTrail in the policy of bucket {{bucket}} is not bound by aws:SourceArn: trails of strangers may write into it.',
  'control.bucketSourceArn.none':
    'No statement for CloudTrail in the policy of bucket {{bucket}} admits a trail.',
  'control.bucketSourceArn.remedy':
    'Add the condition aws:SourceArn with the ARN of the trail to each statement for CloudTrail in the policy of bucket {{bucket}}.',
  'control.resourcePolicy':
    'The resource policy of Organizations does not deny CloudTrail',
  'control.resourcePolicy.none': 'The organization has no resource policy.',
  'control.resourcePolicy.pass':
    "No Deny in the resource policy of the organization meets CloudTrail's service-linked role.",
  'control.resourcePolicy.fail':
    "The resource policy of the organization denies CloudTrail's service-linked role {{actions}}, which breaks coverage.",
  'control.resourcePolicy.remedy':
    'Leave the role AWSServiceRoleForCloudTrail out of the Deny.',
  'control.formerTrails':
    'No trail of the management account looks like a former organization trail',
  'control.formerTrails.pass':
    'No account-level trail seen looks like a former organization trail.',
  'control.paidCopies': 'Management events are paid for once at most',
  'control.paidCopies.none': 'No copy of management events is paid for.',
  'control.paidCopies.one':
    'One copy of management events is paid for, besides the free one, among {{copies}}.',
  'control.paidCopies.fail':
    '{{paid}} copies of management events are paid for, for every account: {{copies}}.',
  'control.paidCopies.remedy':
    'Keep one organization trail for management events, and leave them out of the others.',
  'control.callerIsNotRoot': 'The portal does not read as the root user',
  'control.multiRegionTrail':
    'A multi-Region organization trail logs all read and write management events',
  'control.multiRegionTrail.pass':
    'Organization trail {{trail}} is on and set to log all management events of all Regions.',
  'control.encryption': 'Log files are encrypted with SSE-KMS',
  'control.encryption.pass':
    'Organization trail {{trail}} encrypts with {{key}}.',
  'control.encryption.fail': 'Organization trail {{trail}} has no KMS key.',
  'control.encryption.remedy':
    'Give trail {{trail}} a KMS key whose policy lets CloudTrail encrypt with it.',
  'control.someTrailIsLogging': 'Some organization trail is on',
  'control.logFileValidation': 'Log file validation is on',
  'control.logFileValidation.pass':
    'Organization trail {{trail}} validates its log files.',
  'control.logFileValidation.fail':
    'Organization trail {{trail}} does not validate its log files: nobody can prove that they were not changed.',
  'control.logFileValidation.remedy': 'Enable log file validation: {{command}}',
  'control.cloudWatchLogs': 'Trails deliver to CloudWatch Logs',
  'control.cloudWatchLogs.pass':
    'Organization trail {{trail}} delivered to CloudWatch Logs at {{deliveredAt}}.',
  'control.cloudWatchLogs.none':
    'Organization trail {{trail}} has no log group.',
  'control.cloudWatchLogs.error':
    'Organization trail {{trail}} cannot deliver to log group {{group}}: AWS reports {{error}}.',
  'control.cloudWatchLogs.silent':
    'Organization trail {{trail}} was not seen to deliver to log group {{group}} within a day.',
  'control.cloudWatchLogs.remedy':
    'Give trail {{trail}} a log group, and a role that may write to it.',
  'control.bucketNotPublic': 'The bucket is not public',
  'control.bucketNotPublic.pass':
    'Bucket {{bucket}} is not public, and its public access block keeps it so.',
  'control.bucketNotPublic.passUnblocked':
    'Bucket {{bucket}} is not public. A public access block with all four settings was not seen.',
  'control.bucketNotPublic.policy':
    'The policy of bucket {{bucket}} makes it public.',
  'control.bucketNotPublic.acl':
    'The ACL of bucket {{bucket}} gives everyone {{grants}}.',
  'control.bucketNotPublic.remedy':
    'Block all public access to bucket {{bucket}}.',
  'control.bucketAccessLogging': 'Access to the bucket is logged',
  'control.bucketAccessLogging.pass':
    'Access to bucket {{bucket}} is logged to {{target}}.',
  'control.bucketAccessLogging.fail':
    'Access to bucket {{bucket}} is not logged.',
  'control.bucketAccessLogging.remedy':
    'Enable server access logging on bucket {{bucket}}.',
  'control.bucketVersioning': 'The bucket keeps versions',
  'control.bucketVersioning.pass': 'Versioning of bucket {{bucket}} is on.',
  'control.bucketVersioning.fail':
    'Versioning of bucket {{bucket}} is off: a log that is overwritten or deleted is gone.',
  'control.bucketVersioning.remedy': 'Enable versioning on bucket {{bucket}}.',
  'control.bucketObjectLock': 'The bucket has Object Lock',
  'control.bucketObjectLock.pass':
    'Object Lock of bucket {{bucket}} is on, without a default retention.',
  'control.bucketObjectLock.passFor':
    'Object Lock keeps the logs in bucket {{bucket}} for {{days}} days ({{mode}}).',
  'control.bucketObjectLock.fail':
    'Bucket {{bucket}} has no Object Lock: whoever may delete in it may delete logs.',
  'control.bucketObjectLock.remedy':
    'Enable Object Lock on bucket {{bucket}} with a default retention.',
  'control.bucketRetention': 'The bucket keeps logs for a year at least',
  'control.bucketRetention.forever':
    'No lifecycle rule of bucket {{bucket}} deletes logs.',
  'control.bucketRetention.pass':
    'Bucket {{bucket}} keeps logs for {{days}} days.',
  'control.bucketRetention.fail':
    'A lifecycle rule of bucket {{bucket}} deletes logs after {{days}} days.',
  'control.bucketRetention.remedy':
    'Have the lifecycle rules of bucket {{bucket}} keep logs for 365 days or longer.',
  'control.s3ObjectEvents.write':
    'Object-level write events of all S3 buckets are logged',
  'control.s3ObjectEvents.read':
    'Object-level read events of all S3 buckets are logged',
  'control.s3ObjectEvents.write.pass':
    'Organization trail {{trail}} logs them.',
  'control.s3ObjectEvents.read.pass': 'Organization trail {{trail}} logs them.',
  'control.s3ObjectEvents.write.fail':
    'No multi-Region organization trail that is on logs who writes and deletes the objects of all S3 buckets.',
  'control.s3ObjectEvents.read.fail':
    'No multi-Region organization trail that is on logs who reads the objects of all S3 buckets.',
  'control.s3ObjectEvents.remedy':
    'Add data events of AWS::S3::Object for all buckets to trail {{trail}}. They are charged for.',
  'control.insights': 'CloudTrail Insights is on',
  'control.insights.pass':
    'Organization trail {{trail}} looks for anomalies: {{types}}.',
  'control.insights.fail': 'No organization trail looks for anomalies.',
  'control.insights.remedy':
    'Enable Insights for trail {{trail}}. It is charged for.',
  'owner.landingZoneAccelerator':
    'The Landing Zone Accelerator looks after trail {{trail}}. Change it in its configuration, or the next run of its pipeline undoes the change.',
  'owner.cloudFormation':
    'CloudFormation looks after trail {{trail}}, by stack {{stack}}. Change it there, or the stack drifts.',
  'owner.terraform':
    'Terraform looks after trail {{trail}}, says its tag {{key}}={{value}}. Change it there, or the next apply undoes the change.',
  'former.seen':
    'Trail {{trail}} was seen as an organization trail until {{untilAt}}; now it is account-level.',
  'former.owned':
    'Trail {{trail}} is account-level, though by its name it is the trail of a landing zone.',
  'former.prefix':
    "Trail {{trail}} is account-level, though its key prefix is the organization's id {{prefix}}.",
  'former.name':
    'Trail {{trail}} is account-level, though by its name it logs an organization.',
  'former.multiRegion':
    'Trail {{trail}} logs all Regions and is account-level, and there is no organization trail: trusted access that was off turns organization trails into such.',
  'waiver.notFound': 'There is no waiver {{id}} in {{organization}}.',
  'waiver.noFinding':
    'There is no finding {{finding}} in {{organization}} that could be waived.',
  'waiver.notFailing':
    'Finding {{finding}} is not a failure now: there is nothing to waive.',
  'waiver.inForce':
    'Finding {{finding}} is waived already, until {{expiresAt}}. Revoke that waiver first.',
  'waiver.ended': 'The waiver has ended already.',
  'waiver.reasonMissing': 'Say why the finding is waived.',
  'waiver.expiry':
    'A waiver must end in the future, and within a year: {{latestAt}} at the latest.',
} as const;
