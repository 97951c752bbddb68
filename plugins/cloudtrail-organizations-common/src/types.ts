import type { components } from './schema/openapi.generated';

type Schemas = components['schemas'];

/** One sentence for a person: its English text, and key and params for other languages. @public */
export type Sentence = Schemas['Sentence'];
/** Where the AWS calls go. @public */
export type Endpoint = Schemas['Endpoint'];
/** Whether CloudTrail and Organizations work together in an organization. @public */
export type OrganizationState = Schemas['OrganizationState'];
/** What a person may ask for. @public */
export type OperationKind = Schemas['OperationKind'];
/** Where an operation stands. @public */
export type OperationStatus = Schemas['OperationStatus'];
/** Whether the caller may start an operation, and why not. @public */
export type AllowedOperation = Schemas['AllowedOperation'];
/** An organization as the overview shows it. @public */
export type OrganizationSummary = Schemas['OrganizationSummary'];
/** All observations of one organization at one time, with state. @public */
export type Posture = Schemas['Posture'];
/** A control's verdict with its evidence. @public */
export type Finding = Schemas['Finding'];
/** Open findings by severity. @public */
export type FindingCounts = Schemas['FindingCounts'];
/** One row of the chain of dependency. @public */
export type ChecklistRow = Schemas['ChecklistRow'];
/** How an attempt to see a fact ended. @public */
export type ObservationOutcome = Schemas['ObservationOutcome'];
/** The observations of a posture, by fact. @public */
export type Observations = Schemas['Observations'];
/** Who the portal is to AWS. Source: sts:GetCallerIdentity. @public */
export type CallerIdentity = Schemas['CallerIdentity'];
/** Source: organizations:DescribeOrganization. @public */
export type OrganizationFact = Schemas['OrganizationFact'];
/** Source: organizations:ListAWSServiceAccessForOrganization. @public */
export type TrustedAccess = Schemas['TrustedAccess'];
/** Source: iam:GetRole of AWSServiceRoleForCloudTrail. @public */
export type ServiceLinkedRole = Schemas['ServiceLinkedRole'];
/** Source: organizations:ListDelegatedAdministrators. @public */
export type DelegatedAdministrator = Schemas['DelegatedAdministrator'];
/** Number of accounts by state. Source: organizations:ListAccounts. @public */
export type AccountCounts = Schemas['AccountCounts'];
/** A trail with its status and event selectors. Source: cloudtrail:DescribeTrails. @public */
export type Trail = Schemas['Trail'];
/** Source: cloudtrail:GetTrailStatus in the home Region. @public */
export type TrailStatus = Schemas['TrailStatus'];
/** Source: cloudtrail:GetEventSelectors. @public */
export type EventSelectors = Schemas['EventSelectors'];
/** What a client asks for to plan or start an operation. @public */
export type OperationRequest = Schemas['OperationRequest'];
/** One requested change: planned, applied, verified, remembered. @public */
export type Operation = Schemas['Operation'];
/** What an operation would do. @public */
export type OperationPlan = Schemas['OperationPlan'];
/** One predicted effect and what was observed of it. @public */
export type OperationEffect = Schemas['OperationEffect'];
/** One step of an operation. @public */
export type OperationStep = Schemas['OperationStep'];
/** One account, by the organization that it is a member of. @public */
export type AccountMembership = Schemas['AccountMembership'];
/** How much a finding matters. @public */
export type Severity = Schemas['Severity'];
/** What a control says. @public */
export type ControlVerdict = Schemas['ControlVerdict'];
/** A finding that an administrator accepts until a day. @public */
export type Waiver = Schemas['Waiver'];
/** What waiving a finding takes. @public */
export type WaiverRequest = Schemas['WaiverRequest'];
/** A page of findings, the most severe first. @public */
export type FindingsPage = Schemas['FindingsPage'];
/** Whether an account is logged, and how we know. @public */
export type CoverageVerdict = Schemas['CoverageVerdict'];
/** The coverage of one account with its evidence. @public */
export type AccountCoverage = Schemas['AccountCoverage'];
/** Number of accounts by coverage. @public */
export type CoverageCounts = Schemas['CoverageCounts'];
/** How far the listing of accounts and the search for evidence are. @public */
export type InventoryProgress = Schemas['InventoryProgress'];
/** How far one pass is. @public */
export type PassProgress = Schemas['PassProgress'];
/** An account as the list shows it. @public */
export type AccountItem = Schemas['AccountItem'];
/** A page of accounts. @public */
export type AccountsPage = Schemas['AccountsPage'];
/** A root or organizational unit. Source: organizations:ListOrganizationalUnitsForParent. @public */
export type Unit = Schemas['Unit'];
/** All roots and organizational units. @public */
export type UnitsList = Schemas['UnitsList'];
/** Each AWS call that the portal needs, allowed or not as seen. @public */
export type AccessReport = Schemas['AccessReport'];
/** One AWS call that the portal needs. @public */
export type NeededCall = Schemas['NeededCall'];
/** Posture over time. @public */
export type PostureHistory = Schemas['PostureHistory'];
/** Posture at one time. @public */
export type PosturePoint = Schemas['PosturePoint'];
/** What was first seen so, and when. @public */
export type Change = Schemas['Change'];
/** A page of changes, the newest first. @public */
export type ChangesPage = Schemas['ChangesPage'];
/** What made a trail and looks after it. @public */
export type TrailOwner = Schemas['TrailOwner'];
/** A tag. Source: cloudtrail:ListTags. @public */
export type Tag = Schemas['Tag'];
/** Source: cloudtrail:GetInsightSelectors. @public */
export type Insights = Schemas['Insights'];
/** Source: cloudtrail:GetEventDataStore. @public */
export type EventDataStore = Schemas['EventDataStore'];
/** Source: organizations:DescribeResourcePolicy. @public */
export type ResourcePolicy = Schemas['ResourcePolicy'];
/** A bucket that organization trails deliver to. Source: Amazon S3. @public */
export type TrailBucket = Schemas['TrailBucket'];
/** Source: s3:GetBucketPolicy. @public */
export type BucketPolicy = Schemas['BucketPolicy'];
