import { hash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Letters and digits as AWS uses them in `AROA…` and `ASIA…`, the same for the same seed. */
export function upperId(prefix: string, length: number, seed: string): string {
  const bytes = digest(seed);
  return (
    prefix +
    Array.from({ length }, (_, i) => BASE32[bytes[i % bytes.length] % 32]).join(
      '',
    )
  );
}

/** Lower-case letters and digits, as in organizational unit ids. */
export function lowerId(length: number, seed: string): string {
  return digest(seed).toString('hex').slice(0, length);
}

/** The id that S3 knows an account by, in ACLs and as an owner. */
export function canonicalUserId(accountId: string): string {
  return digest(`canonical:${accountId}`).toString('hex');
}

/** Twelve digits that do not begin with 0, the same for the same seed. */
export function accountIdFrom(seed: string): string {
  const number = digest(seed).readBigUInt64BE() % 899_999_999_999n;
  return String(number + 100_000_000_000n);
}

/** A UUID, the same for the same seed. */
export function uuidFrom(seed: string): string {
  const hex = digest(seed).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** A long opaque string, the same for the same seed. */
export function opaqueFrom(seed: string): string {
  return [0, 1, 2]
    .map(i => digest(`${seed}:${i}`).toString('base64url'))
    .join('');
}

function digest(seed: string): Buffer {
  return hash('sha256', seed, 'buffer');
}
