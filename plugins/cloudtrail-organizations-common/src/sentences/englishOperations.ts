/** What the backend says of operations: who may start them, what they would do, what they did. */
export const englishOperations = {
  'denied.notReadable':
    'There is no organization {{organization}} that you may read.',
  'denied.permission':
    'This needs the permission {{permission}}. It is for {{groups}}.',
  'denied.permissionOfNobody':
    'This needs the permission {{permission}}. The configuration names nobody for it.',
  'denied.notAUser':
    'Only a signed-in user may change an organization, not a service.',
  'denied.notManagementAccountAdmin':
    'Only the management-account administrators of {{organization}} may change it: {{groups}}.',
  'denied.noManagementAccountAdmins':
    'Nobody may change {{organization}} from here: its configuration has no managementAccountAdmins.',
  'denied.readOnly':
    'The portal changes nothing: cloudtrailOrganizations.readOnly is on.',
  'denied.organizationReadOnly':
    '{{organization}} is read-only: readOnly is on in its configuration.',
  'denied.noOperator':
    '{{organization}} is read-only: its configuration has no operator.roleArn.',

  'operation.notFound': 'There is no operation {{id}} of {{organization}}.',
  'operation.notObserved':
    '{{organization}} has not been observed yet, so nothing can be planned. Refresh it first.',
  'operation.confirmation':
    'confirmation must be exactly the word {{word}}. Nothing was changed.',
  'operation.reason':
    'reason must say why, in at least one word. Nothing was changed.',
  'operation.planHash':
    'planHash must be the hash of the plan that you saw. Nothing was changed.',
  'operation.planHash.stale':
    'The organization is not as it was in the plan that you saw; its organization trails are now {{trails}}. Look at the new plan and decide again. Nothing was changed.',
  'operation.planHash.stale.noTrails':
    'The organization is not as it was in the plan that you saw; it has no organization trail now. Look at the new plan and decide again. Nothing was changed.',
  'operation.planHash.alreadyOn':
    'The organization is not as it was in the plan that you saw: trusted access for CloudTrail is on already. Nothing was changed.',
  'operation.planHash.alreadyOff':
    'The organization is not as it was in the plan that you saw: trusted access for CloudTrail is off already. Nothing was changed.',
  'operation.running':
    'Another operation is running on {{organization}}: {{kind}}, started by {{user}} on {{startedAt}}. Wait until it has ended.',

  'plan.precondition.operator':
    'The configuration names {{role}} as the role that the portal writes as. Whether AWS lets the portal act as it shows only when the operation runs.',
  'plan.precondition.managementAccount':
    'The portal acts in the management account {{account}}.',
  'plan.precondition.managementAccount.caller':
    'managementAccountId is {{configured}} in the configuration, but the portal acts in account {{actual}}.',
  'plan.precondition.managementAccount.other':
    'managementAccountId is {{configured}} in the configuration, but the management account of the organization is {{actual}}.',
  'plan.precondition.featureSet': 'The organization has all features enabled.',
  'plan.precondition.featureSet.missing':
    'The feature set of the organization is {{featureSet}}; trusted access needs ALL.',
  'plan.precondition.trustedAccess.on':
    'Trusted access for CloudTrail is on now.',
  'plan.precondition.trustedAccess.off':
    'Trusted access for CloudTrail is off now.',
  'plan.precondition.trails_one':
    'The trails are known: {{count}} is an organization trail.',
  'plan.precondition.trails_other':
    'The trails are known: {{count}} are organization trails.',

  'plan.effect.trustedAccess.on': 'Trusted access for CloudTrail turns on.',
  'plan.effect.trustedAccess.off': 'Trusted access for CloudTrail turns off.',
  'plan.effect.trailAccountLevel':
    'The organization trail {{trail}} becomes an account-level trail of the management account.',
  'plan.effect.copiesDeleted_one':
    'The copy of the trail {{trail}} is deleted in {{count}} member account (counted {{countedAt}}).',
  'plan.effect.copiesDeleted_other':
    'The copies of the trail {{trail}} are deleted in {{count}} member accounts (counted {{countedAt}}).',
  'plan.effect.copiesDeleted.unknown':
    'The copies of the trail {{trail}} are deleted in all member accounts; how many these are is not known.',
  'plan.effect.noOrganizationTrails':
    'There is no organization trail that would change.',
  'plan.effect.roleKept':
    'The service-linked role AWSServiceRoleForCloudTrail stays.',
  'plan.effect.roleNotCreated':
    'The service-linked role AWSServiceRoleForCloudTrail is missing, and enabling trusted access alone may not create it.',
  'plan.effect.logFilesKept': 'Log files that were delivered stay.',
  'plan.effect.nothingRestored':
    'Enabling again restores nothing by itself: each trail must be applied to the organization again.',
  'plan.effect.olderDocs':
    'Older AWS documentation said that the trails stay and resume after enabling again. AWS documents the effects shown here today.',
  'plan.effect.storeAccountLevel':
    'The organization event data store {{store}} becomes account-level in the management account.',
  'plan.effect.eventDataStores':
    'Organization event data stores, if there are any, become account-level. The portal could not read them.',
  'plan.effect.otherRegions':
    'Organization trails of a single Region other than {{region}} are not read by the portal, and change in the same way.',
  'plan.effect.cleanUp':
    'CloudTrail may go on acting in member accounts until its clean-up ends.',
  'plan.effect.delegatedAdministrators_one':
    '{{accounts}} is a delegated administrator for CloudTrail. Deregister it before: afterwards CloudTrail refuses to.',
  'plan.effect.delegatedAdministrators_other':
    '{{accounts}} are delegated administrators for CloudTrail. Deregister them before: afterwards CloudTrail refuses to.',
  'plan.effect.noTrailCreated':
    'No trail is created or restored: members are logged only once a trail is applied to the organization.',
  'plan.effect.formerOrganizationTrail':
    'The trail {{trail}} was an organization trail before trusted access was disabled here, and stays account-level until it is restored.',
  'plan.effect.accountLevelTrail':
    'The trail {{trail}} is account-level and stays so; it can be applied to the organization afterwards.',

  'operation.step.preconditions': 'Read the preconditions from AWS again',
  'operation.step.enable': 'Enable trusted access for CloudTrail',
  'operation.step.disable': 'Disable trusted access for CloudTrail',
  'operation.step.verify': 'Read back what AWS shows now',
  'operation.step.effects': 'Look for the predicted effects',
  'operation.step.notify': 'Tell the CloudTrail administrators',
  'operation.step.preconditions.hold': 'All preconditions hold.',
  'operation.step.apply.done': 'AWS accepted the call.',
  'operation.step.apply.already': 'It was so already: nothing was changed.',
  'operation.step.apply.shown':
    'AWS did not say that it made the change, but shows it.',
  'operation.step.verify.until':
    'AWS may take a while to show the change. The portal reads again until {{untilAt}}.',
  'operation.step.verify.on': 'AWS shows trusted access for CloudTrail as on.',
  'operation.step.verify.off':
    'AWS shows trusted access for CloudTrail as off.',
  'operation.step.verify.not':
    'AWS still does not show the change after {{seconds}} seconds.',
  'operation.step.verify.notNow': 'AWS does not show the change.',
  'operation.step.effects.all':
    'Every effect that the portal can see was seen.',
  'operation.step.effects.some_one':
    '{{count}} predicted effect was not observed.',
  'operation.step.effects.some_other':
    '{{count}} predicted effects were not observed.',
  'operation.step.notify.sent':
    'Handed to the notifications service for {{recipients}}.',
  'operation.step.notify.nobody':
    'Nobody was told: cloudTrailAdmins is empty in the configuration. Send the text below yourself.',
  'operation.step.notify.failed':
    'The notifications service did not take the message for {{recipients}}: {{cause}}. Send the text below yourself.',
  'operation.step.unchanged': 'Nothing was changed, so there is nothing to do.',
  'operation.step.notTaken': 'Not taken.',
  'operation.step.unknown':
    'The portal stopped during this step: how it ended is unknown.',

  'operation.seen.trustedAccess.on': 'AWS shows trusted access as on.',
  'operation.seen.trustedAccess.off': 'AWS shows trusted access as off.',
  'operation.seen.role': 'AWSServiceRoleForCloudTrail is there.',
  'operation.seen.role.missing': 'AWSServiceRoleForCloudTrail is not there.',
  'operation.seen.trail.account': 'The trail is account-level now.',
  'operation.seen.trail.organization':
    'AWS still shows the trail as an organization trail.',
  'operation.seen.trail.gone': 'The trail is not there any more.',
  'operation.seen.store.account': 'The event data store is account-level now.',
  'operation.seen.store.organization':
    'AWS still shows the event data store as one of the organization.',
  'operation.seen.store.gone': 'The event data store is not there any more.',
  'operation.seen.copies.notRead':
    'Not visible to the portal, which reads the management account and no member account.',
  'operation.seen.logFiles.notRead':
    'Not visible to the portal, which does not read the bucket.',
  'operation.seen.eventDataStores.notRead':
    'The portal could not read the event data stores.',

  'operation.enabled':
    'Trusted access for CloudTrail was enabled: AWS showed it as on.',
  'operation.enabled.already':
    'Trusted access for CloudTrail was on already. Nothing was changed.',
  'operation.enabled.unconfirmed':
    'AWS showed trusted access for CloudTrail as on, but did not confirm the call of this operation: somebody else may have enabled it.',
  'operation.enabled.noOrganizationTrail':
    'Trusted access for CloudTrail was enabled: AWS showed it as on. No organization trail was seen: member accounts are not logged until one is applied to the organization.',
  'operation.disabled':
    'Trusted access for CloudTrail was disabled: AWS showed it as off.',
  'operation.disabled.already':
    'Trusted access for CloudTrail was off already. Nothing was changed.',
  'operation.disabled.unconfirmed':
    'AWS showed trusted access for CloudTrail as off, but did not confirm the call of this operation: somebody else may have disabled it.',
  'operation.failed.refused':
    'AWS refused {{call}}, and does not show the change. The step says why.',
  'operation.failed.assumeRole':
    'The portal could not act as the operator role {{role}} in your name: AWS refused {{missingAction}}. Correct the trust policy of the role, which must allow the portal sts:AssumeRole, sts:SetSourceIdentity and sts:TagSession. Nothing was changed.',
  'operation.failed.credentials':
    'The portal could not act as the operator role {{role}}, and did not ask AWS for the change. The step says why. Nothing was changed.',
  'operation.failed.unconfirmed':
    'AWS did not confirm {{call}}, and what it shows now could not be read. It may have acted: check trusted access in AWS before you repeat it.',
  'operation.failed.unanswered':
    'AWS did not answer {{call}}, and does not show the change. It may still act: check trusted access in AWS before you repeat it.',
  'operation.failed.notReadBack':
    'AWS accepted the change, but what it shows could not be read back. Check trusted access in AWS before you repeat it.',
  'operation.interrupted.unreadable':
    'The portal stopped during this operation, and for {{minutes}} minutes AWS could not be read to see how it ended. Check trusted access in AWS.',
  'operation.failed.denied':
    'The operator role {{role}} may not call {{missingAction}}. Allow it in the policy of the role. Nothing was changed.',
  'operation.failed.notVerified':
    'AWS accepted the change, but does not show it after {{seconds}} seconds. Check trusted access in AWS before you repeat it.',
  'operation.interrupted.notStarted':
    'The portal stopped before it asked AWS for the change, and AWS shows that it was not made. Start the operation again if it is still wanted.',
  'operation.interrupted.notShown':
    'The portal stopped after it may have asked AWS for the change, and AWS does not show it. Start the operation again if it is still wanted.',
  'operation.cause': '{{cause}}',
  'operation.interrupted.unconfigured':
    'The portal stopped during this operation, and {{organization}} is not in the configuration any more. Check trusted access in AWS.',

  'operation.comeBack.enable': 'Enable trusted access again: {{command}}',
  'operation.comeBack.restore':
    'Restore the organization trail {{trail}} once trusted access is on: {{command}}',
  'operation.comeBack.couldRestore':
    'If the account-level trail {{trail}} should log the whole organization, apply it: {{command}}',
  'operation.comeBack.cloudTrailAdministrator':
    'The CloudTrail administrator can now disable or clean up on the side of CloudTrail: the account-level trail that stays in the management account, its bucket, and organization event data stores.',

  'notification.disabled.title':
    'Trusted access for CloudTrail was disabled in {{organization}}',
  'notification.disabled.who': 'By {{user}}, because: "{{reason}}".',
  'notification.disabled.account': 'The management account is {{account}}.',
  'notification.disabled.open':
    'Open the operation for its steps and for the commands to come back.',
  'notification.maybeDisabled.title':
    'Trusted access for CloudTrail may be off in {{organization}}',
  'notification.maybeDisabled.who':
    '{{user}} asked AWS to disable it, and AWS has not shown since whether it is off: check it. The reason given: "{{reason}}".',
  'notification.disabled.unconfirmed':
    'AWS shows it as off, but did not confirm the call that {{user}} asked for: somebody else may have disabled it. The reason given: "{{reason}}".',
  'notification.disabled.whoOnBehalf':
    'By {{user}} through {{actor}}, because: "{{reason}}".',
} as const;
