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
