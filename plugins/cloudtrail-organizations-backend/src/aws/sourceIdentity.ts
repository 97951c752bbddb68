import { createHash } from 'node:crypto';

/** What AWS STS admits as SourceIdentity and as role session name. */
const LONGEST = 64;

/**
 * A ref in Backstage's own shape, in characters that STS admits: with `:` and `/` as dots it can still be read in one
 * way only, for kind and namespace hold no dot.
 */
const PLAIN_REF = /^([a-z][a-z0-9]*):([a-z0-9-]+)\/([A-Za-z0-9_.,@-]+)$/;

/** What AWS STS admits as a session tag's value. */
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;

/**
 * The name under which AWS CloudTrail records a user of the portal: `user:default/jo` is `user.default.jo`. A ref that
 * is too long, or has other characters, ends in `=` and a part of its hash, so that no two users share a name.
 */
export function sourceIdentityOf(userEntityRef: string): string {
  const plain = userEntityRef.replace(/[:/]/g, '.');
  if (PLAIN_REF.test(userEntityRef) && plain.length <= LONGEST) return plain;
  const hash = createHash('sha256').update(userEntityRef).digest('hex');
  const suffix = `=${hash.slice(0, 16)}`;
  const readable = plain.replace(/[^A-Za-z0-9_,.@-]/g, '-');
  return `${readable.slice(0, LONGEST - suffix.length)}${suffix}`;
}

/** The exact ref as a session tag, wherever AWS admits it as one. */
export function userTagOf(userEntityRef: string): string {
  return TAG_VALUE.test(userEntityRef)
    ? userEntityRef
    : sourceIdentityOf(userEntityRef);
}
