import { createHmac, timingSafeEqual } from 'node:crypto';

// Whoever alters a token must not get further with it; nobody is kept from reading this key.
const TOKEN_KEY = 'aws-simulator';

/** Makes a token of the position where a listing goes on. */
export function writeToken(position: object): string {
  const body = Buffer.from(JSON.stringify(position));
  return Buffer.concat([sign(body), body]).toString('base64url');
}

/**
 * Reads a token again. Whose position it is, the reader has to check.
 * @returns undefined where it was not made here, or altered
 */
export function readToken<T extends object>(token: string): T | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const [signature, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
  // Re-encoding catches what base64 forgives: a changed last letter, a blank in the middle.
  const isOurs =
    bytes.toString('base64url') === token &&
    signature.length === 32 &&
    timingSafeEqual(signature, sign(body));
  return isOurs ? (JSON.parse(body.toString()) as T) : undefined;
}

function sign(body: Buffer): Buffer {
  return createHmac('sha256', TOKEN_KEY).update(body).digest();
}
