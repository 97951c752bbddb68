import fc from 'fast-check';
import { LISTINGS } from './__testUtils__/listings';
import { changesBetweenPages, walk } from './__testUtils__/pages';
import { parameters, TIMEOUT } from './__testUtils__/parameters';

describe('the pages of a listing, while accounts join, leave and move', () => {
  it.each(Object.entries(LISTINGS))(
    'hold once whatever was there throughout, of %s',
    async (_, { inputs, listingFor }) => {
      await fc.assert(
        fc.asyncProperty(
          inputs,
          changesBetweenPages,
          async (input, between) => {
            const { listed, throughout, ever } = await walk(
              listingFor(input),
              between,
            );
            const found = new Set(listed);
            expect(found.size).toBe(listed.length);
            expect(throughout.filter(item => !found.has(item))).toEqual([]);
            expect(listed.filter(item => !ever.has(item))).toEqual([]);
          },
        ),
        parameters(40),
      );
    },
    TIMEOUT,
  );
});
