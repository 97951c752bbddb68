import type { CallName } from '../model/calls';
import type { Exchange } from '../wire/recorder';
import type { Credentials } from '../stage/stage';

/** A call to make. */
export interface Request {
  call: CallName;
  input: object;
  region: string;
  credentials: Credentials;
}

/** How a client saw a call end, and what really passed. */
export interface Answer {
  /** What the client made of it, without its own metadata. */
  output?: Record<string, unknown>;
  error?: { code: string; message: string };
  /** Absent where nothing was sent or answered. */
  exchange?: Exchange;
}

/** A client of AWS's own making. */
export interface Driver {
  drive(request: Request): Promise<Answer>;
}
