import { ownsTrail } from './controlTower';

const BASELINE = { name: 'aws-controltower-BaselineCloudTrail' };

describe('whether Control Tower owns a trail', () => {
  it.each([
    ['by its name, whatever else is known', BASELINE, undefined, 'yes'],
    ['by its name', BASELINE, { controlTower: true }, 'yes'],
    [
      'perhaps, where it is enabled',
      { name: 'main' },
      { controlTower: true },
      'maybe',
    ],
    ['no, where it is not', { name: 'main' }, { controlTower: false }, 'no'],
    ['no, where nothing says so', { name: 'main' }, undefined, 'no'],
    ['no, by half a name', { name: 'my-aws-controltower-trail' }, {}, 'no'],
  ] as const)('%s', (_, trail, trustedAccess, owns) => {
    expect(ownsTrail(trail, trustedAccess)).toBe(owns);
  });
});
