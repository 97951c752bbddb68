import type {
  FactObservations,
  Operation,
  OperationEffect,
  OperationKind,
  OperationPlan,
  OperationStep,
  Sentence,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import type { OperatorAws, WriteGuard } from '../aws/types';
import type { OrganizationConfig } from '../config';
import type { Snapshot } from '../snapshots/types';

/** What a trail needs to be found, and restored, by. */
export interface RecordedTrail {
  arn: string;
  name: string;
  homeRegion: string;
}

/** What was so before an operation changed anything. */
export interface Before {
  /** ISO 8601; absent where the operation ended before it had looked. */
  observedAt?: string;
  organizationTrails: RecordedTrail[];
}

/** One requested change, as the database remembers it. Times are ISO 8601. */
export interface OperationRecord {
  id: string;
  organization: string;
  kind: OperationKind;
  status: Exclude<Operation['status'], 'planned'>;
  plan: OperationPlan;
  steps: OperationStep[];
  effects: OperationEffect[];
  comeBack: Sentence[];
  before: Before;
  changed?: boolean;
  outcome?: Sentence;
  requestedBy: string;
  actor?: string;
  requestedAt: string;
  endedAt?: string;
  reason?: string;
  sourceIdentity?: string;
  /** Whether AWS accepted this operation's own call. */
  accepted?: boolean;
  /** Since when a replica has been trying to close what another one left. */
  recoveringSince?: string;
}

/** What a plan is made from. */
export interface PlanInput {
  organization: OrganizationConfig;
  /** `cloudtrailOrganizations.readOnly`. */
  readOnly: boolean;
  observations: Omit<FactObservations, 'coverage'>;
  /** Which trails disables turned account-level, as those recorded them. */
  formerOrganizationTrails: RecordedTrail[];
}

/** Everything that was observed of an organization, but for the accounts, which have a time of their own. */
export type Observed = Snapshot['observations'];

/** One kind of operation. All but `apply` is pure. */
export interface KindDefinition {
  kind: OperationKind;
  /** Whether it takes something away: then it needs `confirmation`, a reason and the plan's hash. */
  removes: boolean;
  /** The exact word that the person must have typed. */
  confirmation?: string;
  plan(input: PlanInput): OperationPlan;
  /** Whether AWS shows what the operation is for. Asked before, after, and by whichever replica takes over. */
  isDone(trustedAccess: TrustedAccess): boolean;
  apply(aws: OperatorAws, guard: WriteGuard): Promise<void>;
  /** What was seen of each predicted effect. */
  observeEffects(
    effects: OperationEffect[],
    after: Observed,
  ): OperationEffect[];
  /**
   * What the operation came to, in one sentence.
   *
   * @param changed - undefined where AWS shows the change, but did not confirm this operation's call
   * @param after - undefined where AWS could not be read any more
   */
  outcome(changed: boolean | undefined, after?: Observed): Sentence;
  /** How to come back, or what is left to do. */
  comeBack(input: ComeBackInput): Sentence[];
}

/** What the way back is made from. */
export interface ComeBackInput {
  organization: OrganizationConfig;
  before: Before;
  /** Undefined where AWS could not be read any more. */
  after?: Observed;
  /** The trails that disables turned account-level. */
  former: RecordedTrail[];
}

/** Where the store hands a page of operations out. */
export interface OperationsPage {
  items: OperationRecord[];
  totalItems: number;
  nextCursor?: string;
}

/** The right to go on with a running operation, held by one process at a time. */
export interface OperationLease {
  owner: string;
  /** ISO 8601. */
  expiresAt: string;
}

/** Remembers operations. It also is the lock: one running operation an organization. */
export interface OperationStore {
  /**
   * Remembers a running operation.
   *
   * @returns the operation that runs already, which then keeps the new one out; undefined where it was added
   */
  begin(
    record: OperationRecord,
    lease: OperationLease,
  ): Promise<OperationRecord | undefined>;
  /** Forgets an operation that never started, and so frees the lock. */
  abandon(id: string, owner: string): Promise<void>;
  /**
   * Stores what became of a running operation, and keeps the lease.
   *
   * @returns false where the process does not hold the lease any more, and must not go on
   */
  save(record: OperationRecord, lease: OperationLease): Promise<boolean>;
  /** Keeps the lease. @returns false where it is lost */
  renew(id: string, lease: OperationLease): Promise<boolean>;
  /**
   * Takes over an operation whose lease expired before `now`.
   *
   * @returns the operation as it stands by then; undefined where another process took it over
   */
  takeOver(
    id: string,
    now: string,
    lease: OperationLease,
  ): Promise<OperationRecord | undefined>;
  /** Gives the lease back: there is nothing left to do for an operation that ended. */
  release(id: string, owner: string): Promise<void>;
  /** Operations whose lease expired before `now`: running ones, and ended ones of whose end the auditor may not know. */
  left(now: string): Promise<OperationRecord[]>;
  running(organization: string): Promise<OperationRecord | undefined>;
  get(organization: string, id: string): Promise<OperationRecord | undefined>;
  /** Newest first. @throws InputError where the cursor is none of its own */
  list(
    organization: string,
    page: { limit: number; cursor?: string },
  ): Promise<OperationsPage>;
  /** The trails that disables turned account-level, as those recorded them. */
  formerOrganizationTrails(organization: string): Promise<RecordedTrail[]>;
}

/** How long an operation waits for others than AWS's answers to reads, which have time-outs of their own. In milliseconds. */
export interface Deadlines {
  /** For the operator role's credentials. */
  credentialsMs: number;
  /** For AWS's answer to the write, with all its attempts and the wait for the rate budget. */
  applyMs: number;
  /** For the notifications service. */
  notifyMs: number;
}
