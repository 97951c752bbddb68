import { accountsMessages } from './accountsMessages';
import { findingsMessages } from './findingsMessages';
import { operationMessages } from './operationMessages';
import { organizationMessages } from './organizationMessages';
import { postureMessages } from './postureMessages';
import { trailsMessages } from './trailsMessages';

/** Everything that the plugin itself says, in English. What the backend says is in common's `english`. */
export const messages = {
  ...accountsMessages,
  ...findingsMessages,
  ...operationMessages,
  ...organizationMessages,
  ...postureMessages,
  ...trailsMessages,

  state: {
    active: 'Active',
    incomplete: 'Incomplete',
    failing: 'Failing',
    disabled: 'Disabled',
    unknown: 'Unknown',
  },
  time: {
    observed: 'observed {{time}}',
    tooSoon: 'observed {{time}}: AWS is not asked again so soon',
    neverObserved: 'not observed yet',
    since: 'since {{time}}',
    sincePortal: 'since {{time}}, as first seen by this portal',
    sentence: {
      since: 'Since {{time}}.',
      sincePortal: 'Since {{time}}, as first seen by this portal.',
    },
  },
  copy: {
    action: 'Copy {{what}}',
    copied: 'Copied',
    command: 'the command',
    configuration: 'the configuration',
    statement: 'the IAM policy statement',
    text: 'the text',
  },
  endpoint: {
    custom:
      'This portal talks to {{url}}, not to AWS, and so do the AWS CLI lines that it shows.',
    brief: 'This portal talks to {{url}}, not to AWS.',
    customUnnamed: "This portal does not talk to AWS's own endpoint.",
  },
  error: {
    title: 'This could not be loaded',
    retry: 'Try again',
    notAllowedTitle: 'You may not see this',
    notAllowed:
      'It needs the permission cloudtrail-organizations.read. Ask those who run this portal for it.',
    notFoundTitle: 'No such organization that you may see',
    notFound:
      'Either no organization of this name is configured, or you are not among those who may read it.',
    operationNotFoundTitle: 'No such operation that you may see',
    operationNotFound:
      'Either this organization has no operation of this id, or you are not among those who may read it.',
    toOverview: 'All organizations',
    newerFailed: 'Newer could not be loaded: {{cause}}',
  },
  loading: {
    long: 'This takes longer than usual.',
  },
  stale: {
    title: 'This is old',
    text: 'What is shown was observed {{time}}. It is too old to count as known.',
    attempt: 'The newest attempt to observe, {{time}}, failed: {{cause}}',
  },
  overview: {
    label: 'Organizations',
    caption:
      'The organizations that you may see, with the state of their CloudTrail integration',
    documentTitle: 'CloudTrail for Organizations',
    loading: 'Loading the organizations',
    search: 'Search',
    stateFilter: 'State',
    stateAll: 'All states',
    noMatch: 'No organization matches.',
    clear: 'Show all',
    column: {
      organization: 'Organization',
      state: 'State',
      trustedAccess: 'Trusted access',
      trails: 'Organization trails',
      accounts: 'Accounts delivering',
      findings: 'Findings',
      observed: 'Observed',
      actions: 'Actions',
    },
  },
  tile: {
    of: 'of {{total}}',
    active_one: 'organization active',
    active_other: 'organizations active',
    allActive: 'nothing needs attention',
    failing_one: '{{count}} failing',
    failing_other: '{{count}} failing',
    incomplete_one: '{{count}} incomplete',
    incomplete_other: '{{count}} incomplete',
    disabled_one: '{{count}} disabled',
    disabled_other: '{{count}} disabled',
    unknown_one: '{{count}} unknown',
    unknown_other: '{{count}} unknown',
    attemptFailed_one: 'newest attempt failed for {{count}}',
    attemptFailed_other: 'newest attempt failed for {{count}}',
    accounts: 'active accounts delivering',
    accountsUnknown_one: 'accounts unknown in {{count}} organization',
    accountsUnknown_other: 'accounts unknown in {{count}} organizations',
    evidence: 'oldest evidence read {{time}}',
    findings_one: 'open finding',
    findings_other: 'open findings',
    findingsUnknown_one: 'unknown in {{count}} organization',
    findingsUnknown_other: 'unknown in {{count}} organizations',
    oldest: 'oldest observation',
    noObservation: 'none',
    nothingStale: 'nothing stale',
    stale_one: '{{count}} stale',
    stale_other: '{{count}} stale',
    neverObserved_one: '{{count}} not observed yet',
    neverObserved_other: '{{count}} not observed yet',
  },
  empty: {
    title: 'No organization that you may see',
    text: 'Add the first organization to app-config.yaml, with AWS credentials for its management account. If there is one already, you are not among its readers: ask those who run this portal.',
  },
  value: {
    on: 'on',
    off: 'off',
    yes: 'yes',
    no: 'no',
    none: 'none',
    unknown: 'unknown',
    never: 'none reported by AWS',
    separator: ', ',
    withSince: '{{value}}, {{since}}',
    covered: '{{delivering}} of {{active}}',
    accounts: '{{active}} active',
    accountsInState: '{{number}} {{state}}',
  },
  trailCount: {
    delivering: '{{total}}, delivering',
    notDelivering: '{{total}}, not delivering',
    someDelivering: '{{total}}, {{delivering}} delivering',
    notLogging: '{{total}}, not logging',
    unknown: '{{total}}, delivery unknown',
  },
  accountState: {
    PENDING_ACTIVATION: 'pending activation',
    ACTIVE: 'active',
    SUSPENDED: 'suspended',
    PENDING_CLOSURE: 'pending closure',
    CLOSED: 'closed',
  },
  allowed: {
    noReason: 'You may not do this here.',
  },
  card: {
    title: 'Audit logging',
    loading: 'Loading the audit logging',
    account: 'Account',
    memberOf: 'Member of',
    managementAccountOf: 'Management account of',
    organization: 'Organization',
    managementAccount: 'Management account',
    accountState: 'Account state',
    trustedAccess: 'Trusted access',
    trails: 'Organization trails',
    inThisAccount: 'In this account',
    membersSee:
      "You can see the organization's trails here. They are managed by the management account of {{title}}, which also keeps their log files.",
    managementHere: 'The organization trails are managed in this account.',
    noTrailHere:
      "No organization trail logs this account. Trails of the account's own are not observed here.",
    noTrailInManagement: 'No organization trail logs this account.',
    deliveryNotObserved:
      'Delivery from this account itself is not observed yet by this portal.',
    organizationState: 'Organization: {{state}}',
    lastDelivery: "Organization's last delivery",
    lastDigest: "Organization's last digest",
    notFound:
      'This account is not in an organization that you may see. Whether it is logged is unknown.',
    organizationNotFound:
      'This organization is not one that you may see. Whether it is logged is unknown.',
    noAccount:
      'None of the resources that this depends on names an AWS account.',
    onSince: 'on, since {{time}}',
  },
} as const;
