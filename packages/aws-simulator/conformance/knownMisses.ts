import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Something that a backend is known to do otherwise than AWS. What is left out of it matches everything. */
export interface KnownMiss {
  /** `s3:GetBucketAcl`. */
  call?: string;
  /** Of one case. */
  title?: string;
  /** What the sentence on the problem holds. */
  problem?: string;
  because: string;
}

/**
 * What a named backend is known to miss.
 * @throws Error where there is no such list
 */
export function readKnownMisses(name: string | undefined): KnownMiss[] {
  if (name === undefined) return [];
  const file = join(__dirname, 'known-misses', `${name}.yaml`);
  return (parse(readFileSync(file, 'utf8')) as { misses: KnownMiss[] }).misses;
}
