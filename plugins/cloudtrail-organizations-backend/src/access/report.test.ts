import { say } from 'backstage-plugin-cloudtrail-organizations-common';
import {
  ARCHIVE,
  call,
  denial,
  FACTS,
  report,
  UNITS,
  WITH_ARCHIVE,
} from '../__testUtils__/access';
import {
  ACME,
  ago,
  bucket,
  HOUR,
  JUST_STALE,
  NOW,
  seen,
  TERMS,
} from '../__testUtils__/facts';
import { NEEDS } from './neededCalls';
import { accessReport } from './report';

describe('accessReport', () => {
  it('names every call, for what it is and whose credentials it needs', () => {
    const { calls, observedAt } = report();
    expect(observedAt).toBe(ago(0));
    expect(calls.map(({ action }) => action)).toEqual(
      NEEDS.map(({ action }) => action),
    );
    expect(call({ calls }, 'organizations:DescribeOrganization')).toEqual({
      action: 'organizations:DescribeOrganization',
      accountId: '111111111111',
      purpose: say('access.for.organization'),
      verdict: 'allowed',
      observedAt: ago(0),
    });
    expect(call({ calls }, 's3:GetBucketVersioning')).toMatchObject({
      accountId: ARCHIVE,
      resource: 'acme-logs',
      verdict: 'allowed',
    });
  });

  it('has no statement to add where nothing was denied', () => {
    expect(report().statements).toEqual([]);
  });

  it('has the exact statement to add for what was denied', () => {
    const seenNow = report({ serviceLinkedRole: denial('iam:GetRole') });
    expect(call(seenNow, 'iam:GetRole')).toMatchObject({
      verdict: 'denied',
      observedAt: ago(0),
      message: { key: 'denied.action' },
    });
    expect(seenNow.statements).toEqual([
      {
        accountId: '111111111111',
        statement: {
          Sid: 'ObserveServiceLinkedRole',
          Effect: 'Allow',
          Action: 'iam:GetRole',
          Resource:
            'arn:aws:iam::*:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail',
        },
      },
    ]);
  });

  it('asks for a statement in the log archive where that refused', () => {
    const refusing = bucket({
      readAs: ARCHIVE,
      acl: denial('s3:GetBucketAcl'),
      versioning: seen({ enabled: true }, ago(0), 's3:GetBucketVersioning'),
    });
    const { statements } = report({ buckets: seen([refusing]) });
    expect(statements).toEqual([
      {
        accountId: ARCHIVE,
        statement: {
          Sid: 'ObserveTrailBuckets',
          Effect: 'Allow',
          Action: 's3:GetBucketAcl',
          Resource: '*',
        },
      },
    ]);
  });

  it('takes one refusal among several buckets for that bucket alone', () => {
    const good = bucket({
      name: 'good',
      readAs: ARCHIVE,
      acl: seen({ publicGrants: [] }, ago(0), 's3:GetBucketAcl'),
    });
    const bad = bucket({
      name: 'bad',
      readAs: ARCHIVE,
      acl: denial('s3:GetBucketAcl'),
    });
    const { calls } = report({ buckets: seen([good, bad]) });
    expect(
      calls.flatMap(({ action, resource, verdict }) =>
        action === 's3:GetBucketAcl' ? [[resource, verdict]] : [],
      ),
    ).toEqual([
      ['good', 'allowed'],
      ['bad', 'denied'],
    ]);
  });

  it('does not know what is too old, nor what AWS did not get to judge', () => {
    const message = say('observation.throttled', { action: 'iam:GetRole' });
    const stale = report({
      organization: { ...FACTS.organization, observedAt: JUST_STALE },
      serviceLinkedRole: {
        action: 'iam:GetRole',
        observedAt: ago(0),
        outcome: 'throttled',
        reason: message.text,
        message,
      },
    });
    expect(call(stale, 'organizations:DescribeOrganization')).toMatchObject({
      verdict: 'unknown',
      message: {
        key: 'state.unknown.stale',
        params: { observedAt: JUST_STALE },
      },
    });
    expect(call(stale, 'iam:GetRole')).toMatchObject({
      verdict: 'unknown',
      message,
    });
  });

  it('gives accounts and evidence the age of their own schedule', () => {
    const calls = report();
    expect(call(calls, 'organizations:ListAccounts').verdict).toBe('allowed');
    expect(call(calls, 's3:ListBucket')).toMatchObject({
      accountId: ARCHIVE,
      verdict: 'allowed',
    });
    const old = report({
      accounts: { ...FACTS.accounts, observedAt: ago(3 * HOUR + 1) },
    });
    expect(call(old, 'organizations:ListAccounts').verdict).toBe('unknown');
  });

  it('does not know what there was nothing to try on', () => {
    const calls = report();
    for (const action of [
      'cloudtrail:GetEventDataStore',
      'organizations:ListOrganizationalUnitsForParent',
    ]) {
      expect(call(calls, action)).toMatchObject({
        verdict: 'unknown',
        message: { key: 'access.notTried' },
      });
    }
  });

  it('tells the two calls on event data stores apart', () => {
    const message = say('denied.action', {
      missingAction: 'cloudtrail:GetEventDataStore',
    });
    const calls = report({
      eventDataStores: {
        action: 'cloudtrail:ListEventDataStores',
        observedAt: ago(0),
        outcome: 'denied',
        missingAction: 'cloudtrail:GetEventDataStore',
        reason: message.text,
        message,
      },
    });
    expect(call(calls, 'cloudtrail:ListEventDataStores').verdict).toBe(
      'allowed',
    );
    expect(call(calls, 'cloudtrail:GetEventDataStore').verdict).toBe('denied');
  });

  it('does not need what a delegated administrator cannot see', () => {
    const message = say('access.outOfSight');
    const calls = report(
      {
        serviceLinkedRole: {
          action: 'iam:GetRole',
          observedAt: ago(0),
          outcome: 'notApplicable',
          reason: message.text,
          message,
        },
      },
      { ...ACME, observingAccountId: '222222222222' },
    );
    expect(call(calls, 'iam:GetRole')).toMatchObject({
      accountId: '222222222222',
      verdict: 'notNeeded',
      message,
    });
  });

  it('knows nothing where another account answered', () => {
    const message = say('observation.wrongAccount');
    const calls = report({
      trustedAccess: {
        action: 'organizations:ListAWSServiceAccessForOrganization',
        observedAt: ago(0),
        outcome: 'notApplicable',
        reason: message.text,
        message,
      },
    });
    expect(
      call(calls, 'organizations:ListAWSServiceAccessForOrganization'),
    ).toMatchObject({ verdict: 'unknown', message });
  });

  it('knows nothing where the newest attempt failed, and says that the role was refused', () => {
    const failure = say('denied.assumeRole');
    const { calls, statements } = accessReport(WITH_ARCHIVE, {
      seen: { observedAt: ago(0), observations: FACTS, units: UNITS },
      failure,
      terms: TERMS,
      accountsTerms: TERMS,
    });
    expect(calls[0]).toMatchObject({
      action: 'sts:AssumeRole',
      accountId: '111111111111',
      verdict: 'denied',
      message: failure,
    });
    expect(new Set(calls.slice(1).map(({ verdict }) => verdict))).toEqual(
      new Set(['unknown']),
    );
    expect(statements).toEqual([]);
  });

  it('says that the role in the log archive was refused', () => {
    const message = say('denied.assumeRole');
    const refusing = bucket({
      readAs: ARCHIVE,
      acl: {
        action: 's3:GetBucketAcl',
        observedAt: ago(0),
        outcome: 'denied',
        missingAction: 'sts:AssumeRole',
        reason: message.text,
        message,
      },
    });
    const { calls } = report({ buckets: seen([refusing]) });
    expect(calls[0]).toMatchObject({
      action: 'sts:AssumeRole',
      accountId: ARCHIVE,
      verdict: 'denied',
    });
    expect(call({ calls }, 's3:GetBucketAcl').verdict).toBe('unknown');
  });

  it('gives whole policies, by account, before anything was observed', () => {
    const { calls, statements, observedAt } = accessReport(WITH_ARCHIVE, {
      terms: { ...TERMS, now: NOW },
      accountsTerms: TERMS,
    });
    expect(observedAt).toBeUndefined();
    expect(new Set(calls.map(({ verdict }) => verdict))).toEqual(
      new Set(['unknown']),
    );
    expect(
      statements.map(({ accountId, statement }) => [accountId, statement.Sid]),
    ).toEqual([
      ['111111111111', 'ObserveOrganization'],
      ['111111111111', 'ObserveTrails'],
      ['111111111111', 'ObserveServiceLinkedRole'],
      [ARCHIVE, 'ObserveTrailBuckets'],
      [ARCHIVE, 'ListDeliveredLogs'],
    ]);
  });
});
