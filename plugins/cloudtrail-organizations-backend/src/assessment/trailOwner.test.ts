import type { Tag } from 'backstage-plugin-cloudtrail-organizations-common';
import { NOT_SEEN, seen, trail } from '../__testUtils__/facts';
import { trailOwner } from './trailOwner';

const tag = (key: string, value: string): Tag => ({ key, value });
const stack = (name: string) => tag('aws:cloudformation:stack-name', name);
const of = (name: string, ...tags: Tag[]) =>
  trailOwner(trail({ name, tags: seen(tags) }), { controlTower: false });

it.each([
  ['aws-controltower-BaselineCloudTrail', [], 'controlTower', true],
  [
    'main',
    [stack('AWSControlTowerBP-BASELINE-CLOUDTRAIL-MASTER')],
    'controlTower',
    true,
  ],
  [
    'main',
    [stack('StackSet-AWSControlTowerBP-BASELINE-CLOUDTRAIL-1')],
    'controlTower',
    true,
  ],
  [
    'AWSAccelerator-Organizations-CloudTrail',
    [],
    'landingZoneAccelerator',
    true,
  ],
  [
    'main',
    [stack('AWSAccelerator-LoggingStack-1-us-east-1')],
    'landingZoneAccelerator',
    true,
  ],
  ['main', [tag('Accelerator', 'Acme')], 'landingZoneAccelerator', true],
  ['main', [stack('audit-baseline')], 'cloudFormation', true],
  [
    'main',
    [stack('audit-baseline'), tag('terraform', 'true')],
    'cloudFormation',
    true,
  ],
  ['main', [tag('ManagedBy', 'terraform')], 'terraform', false],
  ['main', [tag('managed-by', 'HashiCorp Terraform')], 'terraform', false],
  ['main', [tag('terraform', 'true')], 'terraform', false],
  ['main', [tag('tf:workspace', 'audit')], 'terraform', false],
])('of %s with %j is %s', (name, tags, by, certain) => {
  expect(of(name, ...tags)).toMatchObject({ by, certain });
});

it.each([
  ['main', []],
  ['main', [tag('owner', 'platform'), tag('terraform', 'false')]],
  ['terraform', [tag('ManagedBy', 'hand')]],
  ['not-AWSAccelerator-Organizations-CloudTrail', []],
])('of %s with %j is nobody known', (name, tags) => {
  expect(of(name, ...tags)).toBe(undefined);
});

it('may be Control Tower where that is enabled and nothing else is known', () => {
  const enabled = { controlTower: true };
  expect(trailOwner(trail(), enabled)).toMatchObject({
    by: 'controlTower',
    certain: false,
    message: { key: 'controlTower.mayOwn' },
  });
  expect(
    trailOwner(trail({ tags: seen([tag('terraform', '1')]) }), enabled),
  ).toMatchObject({ by: 'terraform' });
});

it('goes by the name where tags and trusted access could not be seen', () => {
  for (const tags of NOT_SEEN) {
    expect(
      trailOwner(
        trail({ name: 'aws-controltower-BaselineCloudTrail', tags }),
        undefined,
      ),
    ).toMatchObject({ by: 'controlTower', certain: true });
    expect(trailOwner(trail({ tags }), undefined)).toBe(undefined);
  }
});

it('says it in the words of AWS', () => {
  expect(of('aws-controltower-BaselineCloudTrail')?.message.text).toBe(
    'AWS Control Tower owns trail aws-controltower-BaselineCloudTrail. AWS says not to change its resources, and Control Tower does not look for drift in CloudTrail.',
  );
  expect(trailOwner(trail(), { controlTower: true })?.message.text).toBe(
    'AWS Control Tower is enabled in the organization and may own trail main. AWS says not to change its resources, and Control Tower does not look for drift in CloudTrail.',
  );
});
