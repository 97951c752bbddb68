import {
  evaluateIdentityPolicies,
  evaluateResourcePolicy,
  notSimulatedIn,
  trustsOnlyTheAccount,
  type PolicyDocument,
  type PolicyStatement,
} from './policy';
import type { PolicyContext } from './policyPatterns';

const policy = (...Statement: PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement,
});
const allow = (rest: Partial<PolicyStatement>): PolicyStatement => ({
  Effect: 'Allow',
  Resource: '*',
  ...rest,
});
const ask = (
  document: PolicyDocument,
  action: string,
  resource = '*',
  context?: PolicyContext,
) => evaluateIdentityPolicies([document], { action, resource, context });

describe('identity policies', () => {
  it('allow nothing where there are none', () => {
    expect(
      evaluateIdentityPolicies([], { action: 'iam:GetRole', resource: '*' }),
    ).toBe('implicitDeny');
  });

  it.each([
    ['iam:GetRole', 'iam:GetRole', 'allow'],
    ['iam:GetRole', 'iam:getrole', 'allow'],
    ['iam:Get*', 'iam:GetRole', 'allow'],
    ['iam:Get?ole', 'iam:GetRole', 'allow'],
    ['*', 'iam:GetRole', 'allow'],
    ['iam:GetRole', 'iam:GetRolePolicy', 'implicitDeny'],
    ['iam:Get.*', 'iam:GetRole', 'implicitDeny'],
    ['cloudtrail:*', 'iam:GetRole', 'implicitDeny'],
  ])('with action %s decide %s as %s', (pattern, action, decision) => {
    expect(ask(policy(allow({ Action: pattern })), action)).toBe(decision);
  });

  it('compare resources with regard to case', () => {
    const document = policy(
      allow({
        Action: 'iam:GetRole',
        Resource: 'arn:aws:iam::*:role/aws-service-role/*',
      }),
    );
    const role = 'arn:aws:iam::123456789012:role/aws-service-role/x/Y';
    expect(ask(document, 'iam:GetRole', role)).toBe('allow');
    expect(ask(document, 'iam:GetRole', role.toUpperCase())).toBe(
      'implicitDeny',
    );
    expect(
      ask(document, 'iam:GetRole', 'arn:aws:iam::123456789012:role/Other'),
    ).toBe('implicitDeny');
  });

  it('let an explicit deny win over any allow', () => {
    const document = policy(allow({ Action: '*' }), {
      Effect: 'Deny',
      Action: ['iam:GetRole'],
      Resource: '*',
    });
    expect(ask(document, 'iam:GetRole')).toBe('explicitDeny');
    expect(ask(document, 'iam:ListRoles')).toBe('allow');
  });

  it('read NotAction and NotResource as everything else', () => {
    const document = policy({
      Effect: 'Allow',
      NotAction: 'iam:*',
      NotResource: 'arn:aws:s3:::secret',
    });
    expect(ask(document, 's3:GetObject', 'arn:aws:s3:::open')).toBe('allow');
    expect(ask(document, 's3:GetObject', 'arn:aws:s3:::secret')).toBe(
      'implicitDeny',
    );
    expect(ask(document, 'iam:GetRole', 'x')).toBe('implicitDeny');
  });

  it('hold a condition on the service principal', () => {
    const document = policy(
      allow({
        Action: 'organizations:EnableAWSServiceAccess',
        Condition: {
          StringEquals: {
            'organizations:ServicePrincipal': 'cloudtrail.amazonaws.com',
          },
        },
      }),
    );
    const asked = (service?: string) =>
      ask(document, 'organizations:EnableAWSServiceAccess', '*', {
        'Organizations:serviceprincipal': service,
      });
    expect(asked('cloudtrail.amazonaws.com')).toBe('allow');
    expect(asked('config.amazonaws.com')).toBe('implicitDeny');
    expect(asked(undefined)).toBe('implicitDeny');
  });

  it.each<[string, string | string[], string | string[] | undefined, string]>([
    ['StringNotEquals', 'a', 'b', 'allow'],
    ['StringNotEquals', 'a', 'a', 'implicitDeny'],
    ['StringNotEquals', 'a', undefined, 'allow'],
    ['StringEqualsIgnoreCase', 'A', 'a', 'allow'],
    ['StringNotEqualsIgnoreCase', 'A', 'a', 'implicitDeny'],
    ['StringLike', 'a*', 'abc', 'allow'],
    ['StringLike', 'a*', 'bc', 'implicitDeny'],
    ['StringNotLike', 'a*', 'abc', 'implicitDeny'],
    ['ArnLike', 'arn:aws:s3:::*', 'arn:aws:s3:::x', 'allow'],
    ['ArnLike', 'arn:aws:s3:::*', 'arn:aws:s3:::x:y/z', 'allow'],
    ['ArnLike', 'arn:*:x', 'arn:aws:s3:::x', 'implicitDeny'],
    ['ArnNotLike', 'arn:aws:s3:::*', 'arn:aws:s3:::x', 'implicitDeny'],
    ['ArnEquals', '*', 'arn:aws:s3:::x', 'allow'],
    ['Bool', 'true', 'True', 'allow'],
    ['Bool', 'true', undefined, 'implicitDeny'],
    ['StringEqualsIfExists', 'a', undefined, 'allow'],
    ['StringEqualsIfExists', 'a', 'b', 'implicitDeny'],
    ['Null', 'true', undefined, 'allow'],
    ['Null', 'true', 'a', 'implicitDeny'],
    ['Null', 'false', 'a', 'allow'],
    ['Null', 'false', undefined, 'implicitDeny'],
    ['NumericEquals', '10', '10.0', 'allow'],
    ['NumericNotEquals', '10', '10', 'implicitDeny'],
    ['NumericLessThan', '10', '9', 'allow'],
    ['NumericLessThan', '10', '10', 'implicitDeny'],
    ['NumericLessThanEquals', '10', '10', 'allow'],
    ['NumericGreaterThan', '10', '10', 'implicitDeny'],
    ['NumericGreaterThanEquals', '10', '10', 'allow'],
    ['NumericEquals', '10', 'ten', 'implicitDeny'],
    ['DateLessThan', '2026-01-01T00:00:00Z', '2025-12-31T23:59:59Z', 'allow'],
    ['DateLessThan', '2026-01-01T00:00:00Z', '1767225600', 'implicitDeny'],
    ['DateGreaterThanEquals', '2026-01-01T00:00:00Z', '1767225600', 'allow'],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c', 'b'], 'allow'],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['c'], 'implicitDeny'],
    ['ForAnyValue:StringEquals', 'a', undefined, 'implicitDeny'],
    ['ForAnyValue:StringNotEquals', 'a', ['a', 'b'], 'allow'],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a'], 'allow'],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'implicitDeny'],
    ['ForAllValues:StringEquals', 'a', undefined, 'allow'],
    ['NoSuchOperator', 'a', 'a', 'implicitDeny'],
  ])('with %s %j decide %j as %s', (operator, expected, actual, decision) => {
    const document = policy(
      allow({ Action: '*', Condition: { [operator]: { key: expected } } }),
    );
    expect(ask(document, 's3:Get', '*', { key: actual })).toBe(decision);
  });

  describe('with variables', () => {
    const ofTeam = (Resource: string, Version: PolicyDocument['Version']) => ({
      Version,
      Statement: allow({ Action: '*', Resource }),
    });
    const own = 'arn:aws:s3:::logs/${aws:PrincipalTag/team}/*';

    it('fill in what the request says, in resources and conditions', () => {
      const document = ofTeam(own, '2012-10-17');
      const get = (key: string, team?: string) =>
        ask(document, 's3:Get', `arn:aws:s3:::logs/${key}`, {
          'aws:principaltag/Team': team,
        });
      expect(get('red/1', 'red')).toBe('allow');
      expect(get('blue/1', 'red')).toBe('implicitDeny');
      // A value is no pattern, and no value is no match.
      expect(get('red/1', '*')).toBe('implicitDeny');
      expect(get('/1', undefined)).toBe('implicitDeny');

      const conditional = policy(
        allow({
          Action: '*',
          Condition: {
            ArnLike: {
              'aws:PrincipalArn': 'arn:aws:iam::${aws:PrincipalAccount}:role/*',
            },
            StringEquals: { 'sts:RoleSessionName': '${aws:SourceIdentity}' },
          },
        }),
      );
      const assume = (account: string, sourceIdentity: string) =>
        ask(conditional, 'sts:AssumeRole', '*', {
          'aws:PrincipalAccount': account,
          'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/Portal',
          'aws:SourceIdentity': sourceIdentity,
          'sts:RoleSessionName': 'jane',
        });
      expect(assume('123456789012', 'jane')).toBe('allow');
      expect(assume('123456789012', 'joe')).toBe('implicitDeny');
      expect(assume('210987654321', 'jane')).toBe('implicitDeny');
    });

    it('take the default, and write the special characters', () => {
      const fallback = ofTeam(
        "logs/${aws:PrincipalTag/team, 'none'}",
        '2012-10-17',
      );
      expect(ask(fallback, 's3:Get', 'logs/none')).toBe('allow');
      const star = ofTeam('logs/${*}${?}${$}', '2012-10-17');
      expect(ask(star, 's3:Get', 'logs/*?$')).toBe('allow');
      expect(ask(star, 's3:Get', 'logs/abc')).toBe('implicitDeny');
    });

    it('know none in the older version', () => {
      const document = ofTeam(own, '2008-10-17');
      const context = { 'aws:PrincipalTag/team': 'red' };
      expect(ask(document, 's3:Get', 'arn:aws:s3:::logs/red/1', context)).toBe(
        'implicitDeny',
      );
      expect(ask(document, 's3:Get', own, context)).toBe('allow');
    });
  });

  it('hold every condition and any of its values', () => {
    const document = policy(
      allow({
        Action: '*',
        Condition: { StringEquals: { one: ['a', 'b'], two: 'c' } },
      }),
    );
    expect(ask(document, 's3:Get', '*', { one: 'b', two: 'c' })).toBe('allow');
    expect(ask(document, 's3:Get', '*', { one: 'b', two: 'd' })).toBe(
      'implicitDeny',
    );
  });

  it('name what they say that is not simulated', () => {
    const document = policy({
      ...allow({
        Condition: {
          IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
          'ForAllValues:StringLikeIfExists': { y: '2' },
          NullIfExists: { z: 'true' },
        },
      }),
      NotPrincipal: '*',
    } as PolicyStatement);
    expect(notSimulatedIn(document)).toEqual([
      'NotPrincipal',
      'IpAddress',
      'NullIfExists',
    ]);
  });
});

describe('policies that name principals', () => {
  const caller = {
    type: 'AWS' as const,
    accountId: '123456789012',
    arns: [
      'arn:aws:sts::123456789012:assumed-role/Portal/jane',
      'arn:aws:iam::123456789012:role/Portal',
    ],
  };
  const request = { action: 'sts:AssumeRole', resource: 'role' };
  const trusting = (
    AWS: string | string[],
    Effect: 'Allow' | 'Deny' = 'Allow',
  ) => policy({ Effect, Principal: { AWS }, Action: 'sts:AssumeRole' });

  it.each([
    ['arn:aws:iam::123456789012:root', 'allow', true],
    ['123456789012', 'allow', true],
    ['*', 'allow', true],
    ['arn:aws:iam::123456789012:role/Portal', 'allow', false],
    ['arn:aws:sts::123456789012:assumed-role/Portal/jane', 'allow', false],
    ['arn:aws:iam::210987654321:root', 'implicitDeny', true],
    ['arn:aws:iam::123456789012:role/Other', 'implicitDeny', true],
  ])('trusting %s decide %s', (named, decision, onlyAccount) => {
    expect(evaluateResourcePolicy(trusting(named), caller, request)).toBe(
      decision,
    );
    expect(trustsOnlyTheAccount(trusting(named), caller, request)).toBe(
      onlyAccount,
    );
  });

  it('tell services from accounts', () => {
    const document = policy({
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'sts:AssumeRole',
    });
    const asService = (service: string) =>
      evaluateResourcePolicy(document, { type: 'Service', service }, request);
    expect(asService('cloudtrail.amazonaws.com')).toBe('allow');
    expect(asService('config.amazonaws.com')).toBe('implicitDeny');
    expect(evaluateResourcePolicy(document, caller, request)).toBe(
      'implicitDeny',
    );
  });

  it('let a deny of the account win', () => {
    const document = policy(
      ...[trusting(caller.arns[1]).Statement].flat(),
      ...[trusting('123456789012', 'Deny').Statement].flat(),
    );
    expect(evaluateResourcePolicy(document, caller, request)).toBe(
      'explicitDeny',
    );
  });
});
