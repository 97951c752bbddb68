import type { Trail } from 'backstage-plugin-cloudtrail-organizations-common';
import { DELIVERING, NOT_SEEN, seen, trail } from '../__testUtils__/facts';
import { restorable } from './restorable';

const former = (name: string, overrides: Partial<Trail> = {}) =>
  trail({
    name,
    arn: `arn:aws:cloudtrail:us-east-1:111111111111:trail/${name}`,
    isOrganizationTrail: false,
    ...overrides,
  });

const stopped = seen({ ...DELIVERING, isLogging: false });
const regional = former('regional', { isMultiRegion: false });
const off = former('a-stopped', { status: stopped });
const unseen = former('b-unseen', { status: NOT_SEEN[0] });
const first = former('first');
const second = former('second');

it.each<[string, Trail[]]>([
  ['as they should be', [first, second, off, unseen, regional]],
  ['the other way round', [regional, unseen, off, second, first]],
  ['mixed', [off, second, regional, first, unseen]],
])(
  'puts all Regions first, then logging, then the name, where AWS lists them %s',
  (_, trails) => {
    expect(restorable(trails).map(({ name }) => name)).toEqual([
      'first',
      'second',
      'a-stopped',
      'b-unseen',
      'regional',
    ]);
  },
);

it('leaves organization trails out, and what it was given alone', () => {
  const trails = [second, trail(), first];
  expect(restorable(trails)).toEqual([first, second]);
  expect(trails.map(({ name }) => name)).toEqual(['second', 'main', 'first']);
});
