import { execFileSync } from 'node:child_process';
import { restoreTrailCli, shellCommand } from './cli';

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

it('restores a trail in its home Region', () => {
  expect(
    restoreTrailCli({
      arn: 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/main',
      homeRegion: 'eu-west-1',
    }),
  ).toBe(
    'aws cloudtrail update-trail --name arn:aws:cloudtrail:eu-west-1:111111111111:trail/main --is-organization-trail --region eu-west-1',
  );
});
