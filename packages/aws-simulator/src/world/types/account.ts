import type { Timestamp } from './time';
import type { Role } from './role';

/** Source: Organizations `Account$State`. */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

/** An AWS account, whether in an organization or not. */
export interface Account {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  /** Since when it is closed: it goes on delivering for a while. */
  closedAt?: Timestamp;
  membership?: Membership;
  /** Earlier places in organizations, in which the account delivered too. */
  formerMemberships: FormerMembership[];
  /** Regions off by default that the account turned on. */
  optInRegions: string[];
  /** Regions where something happens all the time; elsewhere, and in a quiet account, nothing does. */
  busyRegions: string[];
  /** By role name. */
  roles: Record<string, Role>;
  /** What the account's own access key is and may do. */
  ownKey: {
    /** The key belongs to the root user instead of an administrator. */
    root: boolean;
    /** IAM actions that an explicit deny takes away, wildcards allowed. */
    deniedActions: string[];
  };
}

/** A membership that ended. */
export interface FormerMembership extends Membership {
  leftAt: Timestamp;
}

/** An account's place in an organization. */
export interface Membership {
  organizationId: string;
  /** Id of the root or organizational unit that holds the account. */
  parentId: string;
  joinedMethod: 'INVITED' | 'CREATED';
  joinedAt: Timestamp;
}
