import { pageOf } from './pages';

const NUMBERS = Array.from({ length: 25 }, (_, i) =>
  String(i).padStart(2, '0'),
);

/** How many items each page has, to the end of the listing. */
function sizesOf(items: string[], maxResults?: number): number[] {
  const sizes: number[] = [];
  let token: string | undefined;
  do {
    const page = pageOf(items, {
      listing: 'numbers',
      keyOf: item => item,
      maxResults,
      token,
    })!;
    sizes.push(page.items.length);
    token = page.nextToken;
  } while (token);
  return sizes;
}

describe('a page', () => {
  it('is empty as the second of each eight, while there is more', () => {
    expect(sizesOf(NUMBERS, 2)).toEqual([
      2, 0, 2, 2, 2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 1,
    ]);
    expect(sizesOf(NUMBERS)).toEqual([20, 0, 5]);
  });

  it('is the only one where everything is in it', () => {
    expect(sizesOf(NUMBERS.slice(0, 20))).toEqual([20]);
    expect(sizesOf([])).toEqual([0]);
  });
});
