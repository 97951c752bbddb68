import { principalsThatMayAssume } from './trustPolicy';

const policy = (Statement: unknown) => JSON.stringify({ Statement });

describe('principalsThatMayAssume', () => {
  it.each<[string, string, string[]]>([
    [
      'a service',
      policy([
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ]),
      ['cloudtrail.amazonaws.com'],
    ],
    [
      'a single statement with many principals',
      policy({
        Effect: 'Allow',
        Principal: {
          Service: ['cloudtrail.amazonaws.com', 'config.amazonaws.com'],
          AWS: 'arn:aws:iam::999999999999:root',
        },
      }),
      [
        'cloudtrail.amazonaws.com',
        'config.amazonaws.com',
        'arn:aws:iam::999999999999:root',
      ],
    ],
    ['everybody', policy([{ Effect: 'Allow', Principal: '*' }]), ['*']],
    [
      'nobody, where all is denied',
      policy([{ Effect: 'Deny', Principal: { AWS: '*' } }]),
      [],
    ],
    ['nobody, where there is no policy', '', []],
    ['nobody, where the policy cannot be read', '{"Statement":', []],
  ])('names %s', (_, document, principals) => {
    expect(principalsThatMayAssume(document)).toEqual(principals);
  });
});
