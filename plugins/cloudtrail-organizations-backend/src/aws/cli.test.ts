import { execFileSync } from 'node:child_process';
import {
  createServiceLinkedRoleCli,
  disableTrustedAccessCli,
  enableTrustedAccessCli,
  restoreTrailCli,
  shellCommand,
} from './cli';

describe('shellCommand', () => {
  it('leaves plain words as they are', () => {
    expect(
      shellCommand([
        'aws',
        '--name',
        'arn:aws:cloudtrail:us-east-1:111111111111:trail/main',
      ]),
    ).toBe('aws --name arn:aws:cloudtrail:us-east-1:111111111111:trail/main');
  });

  it.each([
    'two words',
    '$(touch /tmp/owned)',
    '`id`',
    "it's",
    '"; rm -rf / #',
    '*',
    '!history',
    '\\',
    '',
    '~root',
    '-n',
  ])('hands %j to a shell as one word', word => {
    const output = execFileSync('sh', [
      '-c',
      `${shellCommand(['printf', '%s|', word])}`,
    ]);
    expect(output.toString()).toBe(`${word}|`);
  });

  it('shows line breaks, control characters and marks of direction as question marks', () => {
    expect(shellCommand(['a\nrm -rf /', '\u202ecod', '\u0007'])).toBe(
      "'a?rm -rf /' '?cod' '?'",
    );
  });
});

describe('a line to copy', () => {
  const TRAIL = {
    arn: 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/main',
    homeRegion: 'eu-west-1',
  };
  const lines = (target: Parameters<typeof enableTrustedAccessCli>[0]) => [
    enableTrustedAccessCli(target),
    disableTrustedAccessCli(target),
    createServiceLinkedRoleCli(target),
    restoreTrailCli(target, TRAIL),
  ];

  it('names the Region of the partition, or that of the trail', () => {
    expect(lines({ partition: 'aws' })).toEqual([
      'aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com --region us-east-1',
      'aws organizations disable-aws-service-access --service-principal cloudtrail.amazonaws.com --region us-east-1',
      'aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com --region us-east-1',
      'aws cloudtrail update-trail --name arn:aws:cloudtrail:eu-west-1:111111111111:trail/main --is-organization-trail --region eu-west-1',
    ]);
    const regions = (partition: 'aws-cn' | 'aws-us-gov') =>
      lines({ partition }).map(line => line.split('--region ')[1]);
    expect(regions('aws-cn')).toEqual([
      'cn-northwest-1',
      'cn-northwest-1',
      'cn-northwest-1',
      'eu-west-1',
    ]);
    expect(regions('aws-us-gov')[0]).toBe('us-gov-west-1');
  });

  it('names the endpoint of its service where that is not that of AWS', () => {
    const customEndpoints = {
      organizations: 'http://127.0.0.1:4588',
      cloudtrail: 'http://127.0.0.1:4589',
    };
    expect(
      lines({ partition: 'aws', customEndpoints }).map(
        line => line.split('--endpoint-url ')[1],
      ),
    ).toEqual([
      'http://127.0.0.1:4588',
      'http://127.0.0.1:4588',
      undefined,
      'http://127.0.0.1:4589',
    ]);
  });

  it.each(["http://h/$(id)'`id`", 'http://h/;id&id|id', 'http://h/ -o\nid'])(
    'stays one command, whatever the endpoint %j holds',
    endpoint => {
      const line = enableTrustedAccessCli({
        partition: 'aws',
        customEndpoints: { organizations: endpoint },
      });
      const words = execFileSync('sh', [
        '-c',
        `aws() { printf '%s\\n' "$@"; }; ${line}`,
      ]);
      expect(words.toString().split('\n').slice(-3)).toEqual([
        '--endpoint-url',
        endpoint.replace('\n', '?'),
        '',
      ]);
    },
  );
});
