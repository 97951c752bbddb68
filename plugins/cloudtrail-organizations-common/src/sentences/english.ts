import { englishAccess } from './englishAccess';
import { englishControls } from './englishControls';
import { englishCoverage } from './englishCoverage';
import { englishHistory } from './englishHistory';
import { englishOperations } from './englishOperations';

/**
 * Every sentence that the backend says to a person, in English. The frontend holds the same keys in Japanese, and
 * does not compile while one is missing.
 *
 * @public
 */
export const english = {
  ...englishAccess,
  ...englishControls,
  ...englishCoverage,
  ...englishHistory,
  ...englishOperations,

  // What could not be observed, and why.
  'denied.action': "The portal's role may not call {{missingAction}}.",
  'denied.assumeRole':
    'AWS refused sts:AssumeRole: the role does not exist, its trust policy does not name the portal, its external id differs, or the portal may not call sts:AssumeRole.',
  'denied.setSourceIdentity':
    'AWS refused sts:SetSourceIdentity: the trust policy of the operator role must allow it, so that CloudTrail records which user of the portal acts.',
  'denied.tagSession':
    'AWS refused sts:TagSession: the trust policy of the operator role must allow it, so that CloudTrail records which user of the portal acts.',
  'denied.remedy':
    "Allow {{missingAction}} in a policy of the portal's role, then check again.",
  'observation.throttled':
    'AWS throttled {{action}}, also when the portal tried again. Other tools share its rate in the account: the portal tries again with the next observation; where it persists, find out which tool calls so often, or lower rateBudget.',
  'observation.unreachable':
    'AWS could not be reached for {{action}}: {{cause}}. Check the way from the portal to AWS: network, proxy, DNS, certificates.',
  'observation.serverError':
    'AWS answered {{action}} with {{error}} (HTTP {{status}}), also when the portal tried again: that is trouble at AWS itself. Refresh in a few minutes; where it persists, see the AWS Health Dashboard.',
  'observation.noAnswer':
    'AWS did not answer {{action}} within {{seconds}} seconds. Refresh in a few minutes; where it persists, check the way from the portal to AWS.',
  'observation.credentials.noAnswer':
    'The portal got no AWS credentials for {{action}} within {{seconds}} seconds.',
  'observation.credentials.refused':
    "AWS refused the portal's credentials for {{action}}: {{error}}.",
  'observation.credentials.missing':
    'The portal has no AWS credentials for {{action}}: {{cause}}',
  'observation.notInOrganization':
    'The account is not in an organization, says {{action}}.',
  'observation.failed': 'AWS answered {{action}} with {{error}}: {{cause}}',
  'observation.wrongAccount':
    "The portal's credentials are those of account {{account}}, not of the configured management account {{managementAccount}}.",
  'observation.wrongObserver':
    "The portal's credentials are those of account {{account}}, not of the configured observing account {{observingAccount}}.",
  'observation.wrongManagementAccount':
    'Account {{account}} is configured as management account, but the organization that it belongs to is managed by {{managementAccount}}.',
  'observation.accountsOfAnother':
    'The accounts that AWS listed are those of the organization of {{managementAccount}}, not of the configured management account {{account}}.',
  'observation.accountsNotYet': 'The accounts have not been listed yet.',

  // The state of an organization.
  'state.active':
    'Trusted access is on, the service-linked role is present, and organization trail {{trail}} is set to log all management events: last delivery {{deliveredAt}}.',
  'state.disabled': 'Trusted access for CloudTrail is off.',
  'state.disabled.enable':
    'Enable trusted access for CloudTrail, best together with an organization trail.',
  'state.disabled.consolidatedBilling':
    'The organization has consolidated billing only: trusted access needs all features.',
  'state.disabled.enableAllFeatures':
    'Enable all features of the organization in AWS Organizations, then trusted access for CloudTrail.',
  'state.failing.several':
    'None of the {{count}} organization trails seen from {{region}} delivers: {{trails}}.',
  'state.unknown.notYet': 'The organization has not been observed yet.',
  'state.unknown.wait': 'Wait for the first observation, or refresh.',
  'state.unknown.stale':
    'The newest observation, of {{observedAt}}, is too old to be relied on.',
  'state.unknown.undecided':
    'What was observed does not prove that CloudTrail logs the organization.',
  'state.unknown.refresh': 'Refresh to observe the organization now.',
  'state.unknown.refreshLater':
    'Refresh in a few minutes; where it persists, check the way from the portal to AWS.',
  'state.unknown.correctCause': 'Correct the cause, then refresh.',
  'state.unknown.correctAccount':
    'Correct managementAccountId or the AWS credentials in the configuration of the portal.',
  'state.brief.active':
    'CloudTrail logs the organization by organization trail {{trail}}.',
  'state.brief.incomplete':
    'CloudTrail is not set up completely in the organization.',
  'state.brief.failing':
    'No organization trail seen from {{region}} delivers its logs.',
  'state.brief.disabled': 'Trusted access for CloudTrail is off.',
  'state.brief.unknown':
    'It could not be observed whether CloudTrail logs the organization.',

  'account.notFound':
    'Account {{accountId}} is in no organization that you may see.',

  // The checklist, where all is well or waits.
  'checklist.featureSet.all':
    'Organization {{organizationId}} has all features.',
  'checklist.portalAccess.ok': 'The portal reads as {{arn}}.',
  'checklist.portalAccess.denied':
    'The portal reads as {{arn}}, which may not call {{actions}}.',
  'checklist.portalAccess.allow':
    "Add the statement to a policy of the portal's role, then check again.",
  'checklist.portalAccess.root':
    'The portal reads as the root user {{arn}}, which AWS recommends against.',
  'checklist.portalAccess.useRole':
    'Give the portal a role with the read-only policy, and delete the access keys of the root user.',
  'checklist.trustedAccess.onSince':
    'Trusted access for CloudTrail has been on since {{sinceAt}}.',
  'checklist.trustedAccess.on': 'Trusted access for CloudTrail is on.',
  'checklist.serviceLinkedRole.notYet':
    'The service-linked role AWSServiceRoleForCloudTrail is missing in management account {{account}}. It is needed once trusted access is on.',
  'checklist.serviceLinkedRole.ok':
    'AWSServiceRoleForCloudTrail is present and trusts {{principal}} alone.',
  'checklist.organizationTrail.ok':
    'Organization trail {{trail}} is set to log all management events in all enabled Regions.',
  'checklist.organizationTrail.notYet':
    'No organization trail was seen from {{region}}. It can be one only once trusted access is on.',
  'checklist.needsOrganizationTrail':
    'Not checked: no organization trail was seen from {{region}}.',
  'checklist.logging.ok': 'Organization trail {{trail}} is logging.',
  'checklist.delivery.ok':
    'Organization trail {{trail}} delivered at {{deliveredAt}}.',
  'checklist.accounts_one': '{{count}} account, {{active}} active.',
  'checklist.accounts_other': '{{count}} accounts, {{active}} active.',
  'checklist.accounts.earlier':
    'The accounts that are known are those listed {{listedAt}}.',
  'checklist.delegatedAdministrators.none':
    'CloudTrail has no delegated administrator.',
  'checklist.delegatedAdministrators_one':
    'CloudTrail has one delegated administrator: {{accounts}}.',
  'checklist.delegatedAdministrators_other':
    'CloudTrail has {{count}} delegated administrators: {{accounts}}.',

  // Trails and the service-linked role: what is wrong with them, and the remedy.
  'trail.deliveryFailsSince':
    'Organization trail {{trail}} cannot deliver to bucket {{bucket}}: last delivered {{sinceAt}}; since then AWS reports {{error}}.',
  'trail.deliveryFailsSinceStart':
    'Organization trail {{trail}} cannot deliver to bucket {{bucket}}: it has been logging since {{sinceAt}} and has not delivered yet; AWS reports {{error}}.',
  'trail.deliveryFails':
    'Organization trail {{trail}} cannot deliver to bucket {{bucket}}: AWS reports {{error}}.',
  'trail.fixBucketBy':
    'Check the policy of bucket {{bucket}}, and of its KMS key if it has one. CloudTrail retries for 30 days: correct them, or the first events are lost on {{fixByAt}}.',
  'trail.fixBucket':
    'Check the policy of bucket {{bucket}}, and of its KMS key if it has one. CloudTrail retries for 30 days; then events are lost.',
  'trail.stopped':
    'Organization trail {{trail}} has not been logging since {{sinceAt}}.',
  'trail.neverStarted': 'Organization trail {{trail}} is not logging.',
  'trail.start': 'Start the logging of trail {{trail}}: {{command}}',
  'trail.noRecentDelivery':
    'Organization trail {{trail}} is logging, but has not delivered since {{sinceAt}}.',
  'trail.neverDeliveredSince':
    'Organization trail {{trail}} has been logging since {{sinceAt}}, but has not delivered yet.',
  'trail.neverDelivered':
    'Organization trail {{trail}} is logging, but has not delivered yet.',
  'trail.firstDeliveryDue':
    'Trail {{trail}} has been logging the organization since {{sinceAt}}. Nothing delivered since then has been seen yet.',
  'trail.awaitDelivery':
    'CloudTrail delivers within minutes: refresh in a few minutes.',
  'trail.beginningNotKnown':
    'It is not known since when trail {{trail}} logs the organization, so that its last delivery proves nothing.',
  'trail.checkDelivery':
    'CloudTrail delivers within minutes: refresh, then check bucket {{bucket}} and its policy, and the status of trail {{trail}} in {{region}}.',
  'trail.singleRegion':
    'Organization trail {{trail}} logs Region {{region}} only.',
  'trail.makeMultiRegion': 'Have it log all Regions: {{command}}',
  'trail.excludesSources':
    'Organization trail {{trail}} leaves out the management events of {{sources}}.',
  'trail.notAllManagementEvents':
    'Organization trail {{trail}} does not log all read and write management events.',
  'trail.logAllManagementEvents':
    'Change the event selectors of trail {{trail}} so that it logs all read and write management events and excludes no source.',
  'trail.none': 'No organization trail was seen from {{region}}.',
  'trail.create':
    "Create an organization trail in the management account, best with CloudTrail's own console.",
  'trail.onlyAccountLevel':
    'No organization trail was seen from {{region}}; trail {{trail}} is account-level.',
  'trail.restore': 'Restore trail {{trail}} as organization trail: {{command}}',
  'controlTower.owns':
    'AWS Control Tower owns trail {{trail}}. AWS says not to change its resources, and Control Tower does not look for drift in CloudTrail.',
  'controlTower.mayOwn':
    'AWS Control Tower is enabled in the organization and may own trail {{trail}}. AWS says not to change its resources, and Control Tower does not look for drift in CloudTrail.',
  'role.missing':
    'The service-linked role AWSServiceRoleForCloudTrail is missing in management account {{account}}.',
  'role.ofAnotherAccount':
    'The service-linked role that was read is not that of management account {{account}}.',
  'role.create': 'Create the service-linked role: {{command}}',
  'role.otherPrincipals':
    'The service-linked role AWSServiceRoleForCloudTrail does not trust cloudtrail.amazonaws.com alone.',
  'role.recreate':
    'Find out who changed the role. It can be deleted and created again only while trusted access is off.',
} as const;
