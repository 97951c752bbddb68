import { CommonError } from '../world/errors';
import type { Credentials } from '../world/identity/identity';
import type { HttpRequest } from './http';

/** What a Signature Version 4 says besides the signature: who calls which service in which Region. */
export interface CredentialScope extends Credentials {
  region: string;
  /** Signing name: `organizations`, `sts`. */
  service: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Reads the Authorization header. The signature itself is not verified: any secret will do.
 * @throws CommonError missingAuthentication or incompleteSignature
 */
export function readSignature({ headers }: HttpRequest): CredentialScope {
  const { authorization } = headers;
  if (!authorization)
    throw new CommonError(
      'missingAuthentication',
      'Request is missing Authentication Token',
    );
  if (!authorization.startsWith(`${ALGORITHM} `))
    throw incomplete(
      `Authorization header requires the algorithm ${ALGORITHM}.`,
    );

  const parameters = new Map(
    authorization
      .slice(ALGORITHM.length)
      .split(',')
      .map(part => part.trim().split('='))
      .map(([name, ...value]) => [name, value.join('=')]),
  );
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter(
    name => !parameters.get(name),
  );
  if (missing.length > 0)
    throw incomplete(
      missing
        .map(name => `Authorization header requires '${name}' parameter.`)
        .join(' '),
    );

  const scope = parameters.get('Credential')!.split('/');
  const [accessKeyId, date, region, service, terminator] = scope;
  if (
    scope.length !== 5 ||
    scope.includes('') ||
    !/^\d{8}$/.test(date) ||
    terminator !== 'aws4_request'
  )
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${scope.join(
        '/',
      )}'`,
    );
  return {
    accessKeyId,
    region,
    service,
    sessionToken: headers['x-amz-security-token'],
  };
}

function incomplete(message: string): CommonError {
  return new CommonError('incompleteSignature', message);
}
