import { unitTree } from './units';

const counts = (
  parentId: string,
  accounts: number,
  active = accounts,
  delivering = active,
) => ({ parentId, accounts, active, delivering });

describe('the tree of units', () => {
  it('counts the accounts below each at any depth, and stands each after its parent', () => {
    const tree = unitTree(
      [
        { id: 'ou-b', parentId: 'r-a', name: 'beta', ids: ['r-a', 'ou-b'] },
        { id: 'ou-c', parentId: 'ou-a', name: 'c', ids: [] },
        { id: 'r-a', name: 'Root', ids: ['r-a'] },
        { id: 'ou-a', parentId: 'r-a', name: 'alpha', ids: [] },
      ],
      [counts('r-a', 1), counts('ou-a', 3, 2, 1), counts('ou-c', 10, 10, 9)],
    );
    expect(
      tree.map(({ id, isRoot, accounts, active, delivering }) => [
        id,
        isRoot,
        accounts,
        active,
        delivering,
      ]),
    ).toEqual([
      ['r-a', true, 14, 13, 11],
      ['ou-a', false, 13, 12, 10],
      ['ou-c', false, 10, 10, 9],
      ['ou-b', false, 0, 0, 0],
    ]);
  });

  it('loses no unit whose parent is not known', () => {
    const tree = unitTree(
      [{ id: 'ou-x', parentId: 'ou-gone', name: 'x', ids: [] }],
      [counts('ou-x', 2)],
    );
    expect(tree).toMatchObject([{ id: 'ou-x', isRoot: false, accounts: 2 }]);
  });
});
