import { ACCOUNTS } from '../stage/scenario';
import type { Case } from './case';
import { aTime } from './sees';

const role = (account: string, name: string) =>
  `arn:aws:iam::${account}:role/${name}`;

/** Cases of STS. */
export const sts: Case[] = [
  {
    call: 'sts:GetCallerIdentity',
    title: 'of the caller',
    sees: { Account: /^\d{12}$/, Arn: /^arn:aws[a-z-]*:(iam|sts)::\d{12}:/ },
  },
  {
    call: 'sts:AssumeRole',
    title: 'with source identity, name and tags',
    input: {
      RoleArn: role(ACCOUNTS.management, 'Reader'),
      RoleSessionName: 'aiko.tanaka',
      SourceIdentity: 'user.default.aiko',
      Tags: [{ Key: 'ref', Value: 'user:default/aiko' }],
    },
    sees: {
      SourceIdentity: 'user.default.aiko',
      AssumedRoleUser: { Arn: /assumed-role\/Reader\/aiko.tanaka$/ },
      Credentials: { SessionToken: /./, Expiration: aTime },
    },
  },
  {
    call: 'sts:AssumeRole',
    title: 'that does not trust the caller',
    input: {
      RoleArn: role(ACCOUNTS.management, 'Closed'),
      RoleSessionName: 'any',
    },
    fails: 'AccessDenied',
  },
  {
    call: 'sts:AssumeRole',
    title: 'with input that the model does not admit',
    input: {
      RoleArn: role(ACCOUNTS.management, 'Reader'),
      RoleSessionName: 'a b',
    },
    fails: 'ValidationError',
  },
];
