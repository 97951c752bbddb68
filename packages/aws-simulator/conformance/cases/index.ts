import type { Case } from './case';
import { cloudtrail } from './cloudtrail';
import { iam } from './iam';
import { kms } from './kms';
import { organizations } from './organizations';
import { s3 } from './s3';
import { sts } from './sts';
import { weather } from './weather';

/** Every case, service by service. */
export const CASES: Case[] = [
  ...organizations,
  ...cloudtrail,
  ...iam,
  ...sts,
  ...s3,
  ...kms,
  ...weather,
];
