import { UNITS } from '../../__testUtils__/accountFixtures';
import { ancestorsOf, treesOf, type UnitNode } from './units';

const names = ({ unit, children }: UnitNode): unknown => [
  unit.name,
  ...children.map(names),
];

it('puts each unit below its parent, by name', () => {
  expect(treesOf(UNITS).map(names)).toEqual([
    ['Root', ['Security'], ['Workloads', ['Payments']]],
  ]);
});

it('loses no unit whose parent was not observed', () => {
  expect(treesOf(UNITS.slice(1)).map(names)).toEqual([
    ['Workloads', ['Payments']],
    ['Security'],
  ]);
});

it('knows the way up from a unit', () => {
  expect(ancestorsOf(UNITS, 'ou-acm1-payments')).toEqual([
    'ou-acm1-workload',
    'r-acm1',
  ]);
});

it('ends where units name each other as parents', () => {
  const [root, unit] = UNITS;
  expect(
    ancestorsOf(
      [
        { ...root, parentId: unit.id },
        { ...unit, parentId: root.id },
      ],
      unit.id,
    ),
  ).toEqual([root.id, unit.id]);
});
