import type { AwsSimulator } from '../../src/server';
import type { CallName } from '../model/calls';
import type { Who } from '../stage/stage';
import type { Hands } from './hands';
import type { Seen } from './sees';

/** One call in one situation, and how it should end. */
export interface Case {
  call: CallName;
  /** What is special, in few words: `a page of two`. */
  title: string;
  /** By default the management account. */
  as?: Who;
  /** By default us-east-1. */
  region?: string;
  /** What only an endpoint of this process's own can be made to do, before `given`. */
  world?: (simulator: AwsSimulator) => void;
  /** What AWS's own calls prepare, and the input that it leads to. */
  given?: (hands: Hands) => Promise<object> | object;
  /** By default nothing. */
  input?: object;
  /** The code of the error; by default the call succeeds. */
  fails?: string;
  /** What the answer must say, besides agreeing with the model. */
  sees?: Seen;
  /** Where the CLI cannot send this: why. */
  notByCli?: string;
}
