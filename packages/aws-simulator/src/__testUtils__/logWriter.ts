import type { Role } from '../world/types';
import { MANAGEMENT } from './worlds';

/** ARN of {@link writer}. */
export const WRITER = `arn:aws:iam::${MANAGEMENT}:role/Writer`;

/** A role that CloudTrail may write to log groups with. */
export const writer: Role = {
  name: 'Writer',
  path: '/',
  arn: WRITER,
  roleId: 'AROAWRITER',
  createdAt: '2025-01-01T00:00:00.000Z',
  maxSessionSeconds: 3600,
  trustPolicy: {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  },
  policies: [
    {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
    },
  ],
};
