import type { AwsSimulator } from '../../src/server';

/** Who makes a call. */
export type Who =
  /** An administrator of the management account of an organization that is all set up. */
  | 'management'
  /** Of a member account without any special part. */
  | 'member'
  /** Of the member account that is delegated administrator of CloudTrail. */
  | 'delegate'
  /** Of the management account of an organization that does not trust CloudTrail. */
  | 'untrusting'
  /** Of the management account of an organization with consolidated billing only. */
  | 'consolidated'
  /** Of an account that is in no organization. */
  | 'outsider'
  /** Somebody in the management account who may do nothing. */
  | 'powerless';

/** What a client signs with. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Where the cases are played: an endpoint, and who can act there. */
export interface Stage {
  /** The endpoint itself. */
  readonly url: string;
  readonly credentials: Partial<Record<Who, Credentials>>;
  /** ARNs of roles in the management account, by what they let its administrators do. */
  readonly roles: Partial<Record<'assumable' | 'closed', string>>;
  /** The embedded AWS behind the endpoint, where it is this process's own. */
  readonly simulator?: AwsSimulator;
  close(): Promise<void>;
}

/** Says in a sentence why a case cannot be played here. */
export class NotHere extends Error {}
