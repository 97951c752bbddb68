import {
  evaluateIdentityPolicies,
  evaluateResourcePolicy,
  trustsOnlyTheAccount,
  unknownConditionOperators,
  type PolicyDocument,
  type PolicyStatement,
} from './policy';

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
  context?: Record<string, string | undefined>,
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

  it.each([
    ['StringNotEquals', 'a', 'b', 'allow'],
    ['StringNotEquals', 'a', 'a', 'implicitDeny'],
    ['StringNotEquals', 'a', undefined, 'allow'],
    ['StringLike', 'a*', 'abc', 'allow'],
    ['StringLike', 'a*', 'bc', 'implicitDeny'],
    ['StringNotLike', 'a*', 'abc', 'implicitDeny'],
    ['ArnLike', 'arn:aws:s3:::*', 'arn:aws:s3:::x', 'allow'],
    ['Bool', 'true', 'True', 'allow'],
    ['StringEqualsIfExists', 'a', undefined, 'allow'],
    ['StringEqualsIfExists', 'a', 'b', 'implicitDeny'],
    ['NoSuchOperator', 'a', 'a', 'implicitDeny'],
  ])('with %s %s decide %s as %s', (operator, expected, actual, decision) => {
    const document = policy(
      allow({ Action: '*', Condition: { [operator]: { key: expected } } }),
    );
    expect(ask(document, 's3:Get', '*', { key: actual })).toBe(decision);
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

  it('name the operators that are not simulated', () => {
    const document = policy(
      allow({
        Condition: {
          NumericLessThan: { x: '1' },
          StringLikeIfExists: { y: '2' },
        },
      }),
    );
    expect(unknownConditionOperators(document)).toEqual(['NumericLessThan']);
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
