import type { CommonErrorKind } from '../world/errors';
import type { HttpRequest, HttpResponse } from './http';

/** How a service introduces itself on the wire. */
export interface WireName {
  /** AWS JSON: the last part of X-Amz-Target before the operation. Query: the API's version. */
  version: string;
  /** Query: the XML namespace of answers. */
  namespace?: string;
}

/** An error with the name and status that it has on the wire. */
export interface WireError {
  code: string;
  status: number;
  message: string;
  details: Record<string, string>;
  headers?: Record<string, string>;
  /** A service's own error, as opposed to one that the front door of every service gives. */
  modeled: boolean;
}

/** How a protocol writes an error that every service has. */
interface CommonWireError {
  code: string;
  status: number;
  /** The protocol's own sentence for it. */
  message?: string;
  /** The element that says what is wrong, such as S3's `AWSAccessKeyId`. */
  subject?: string;
}

/** One of AWS's wire protocols: how calls, answers and errors are written. */
export interface Protocol {
  /** @throws CommonError unknownOperation or malformedInput */
  decode(
    request: HttpRequest,
    wire: WireName,
  ): { operation: string; input: Record<string, unknown> };
  encodeOutput(
    output: object | undefined,
    call: { operation: string; wire: WireName; requestId: string },
  ): HttpResponse;
  encodeError(
    error: WireError,
    call: { wire?: WireName; requestId: string },
  ): HttpResponse;
  /** Whether scalars arrive as text, and must be read as what the model says. */
  textOnly: boolean;
  commonErrors: Record<CommonErrorKind, CommonWireError>;
}
