/**
 * An error that one service documents, with the name and status that AWS gives it.
 * The protocol decides how it looks on the wire.
 */
export class AwsError extends Error {
  /** AWS's name for it: `TrailNotFoundException`, `NoSuchEntity`. */
  readonly code: string;
  /** HTTP status. AWS JSON answers every client's fault with 400, Query differs by error. */
  readonly status: number;
  /** Further members of the error's shape, such as `Reason`. */
  readonly details: Record<string, string>;
  /** Header fields that come with the error, such as S3's `x-amz-bucket-region`. */
  readonly headers: Record<string, string>;

  constructor(
    code: string,
    message: string,
    options: {
      status?: number;
      details?: Record<string, string>;
      headers?: Record<string, string>;
    } = {},
  ) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = options.status ?? 400;
    this.details = options.details ?? {};
    this.headers = options.headers ?? {};
  }
}

/** What every service can answer, each under a name of its own. */
export type CommonErrorKind =
  | 'accessDenied'
  | 'expiredToken'
  | 'incompleteSignature'
  | 'internal'
  | 'invalidSignature'
  | 'malformedInput'
  | 'missingAuthentication'
  | 'throttled'
  | 'tooLarge'
  | 'unknownKey'
  | 'unknownOperation';

/** An error that every service has: {@link CommonErrorKind}. The service's protocol names it. */
export class CommonError extends Error {
  readonly kind: CommonErrorKind;
  /** What is wrong, for services that say it in an element of its own: an access key id. */
  readonly subject?: string;

  constructor(kind: CommonErrorKind, message: string, subject?: string) {
    super(message);
    this.subject = subject;
    this.name = 'CommonError';
    this.kind = kind;
  }
}

/** Which policy denies: one that is the caller's, or one that the resource carries. */
export type Denial =
  | 'implicitDeny'
  | 'explicitDeny'
  | 'implicitDenyOfSession'
  | 'explicitDenyOfSession'
  | 'implicitDenyOfResource'
  | 'explicitDenyOfResource';

/**
 * The caller is not allowed an action, worded as AWS words it.
 * AWS gives the reason for identity and resource policies, and none for a role's trust policy.
 */
export function notAuthorized(options: {
  callerArn: string;
  action: string;
  resource: string;
  because?: Denial;
}): CommonError {
  const { callerArn, action, resource, because } = options;
  const reasons = {
    implicitDeny: ` because no identity-based policy allows the ${action} action`,
    explicitDeny: ' with an explicit deny in an identity-based policy',
    implicitDenyOfSession: ` because no session policy allows the ${action} action`,
    explicitDenyOfSession: ' with an explicit deny in a session policy',
    implicitDenyOfResource: ` because no resource-based policy allows the ${action} action`,
    explicitDenyOfResource: ' with an explicit deny in a resource-based policy',
  };
  return new CommonError(
    'accessDenied',
    `User: ${callerArn} is not authorized to perform: ${action} on resource: ${resource}${
      because ? reasons[because] : ''
    }`,
  );
}
