import fc from 'fast-check';
import { merged, nested, walk, type Folder, type Walk } from './virtualTree';

/** A tree of keys as a bucket would hold them, that counts the folders opened. */
function treeOf(keys: string[]) {
  const opened: string[] = [];
  const folderOf = (path: string): Folder<string> => {
    const names = keys
      .filter(key => key.startsWith(path))
      .map(key => /^[^/]*(\/|$)/.exec(key.slice(path.length))![0]);
    return {
      names: [...new Set(names)].sort(inBytes),
      folder(name) {
        opened.push(path + name);
        return folderOf(path + name);
      },
      item: name => path + name,
    };
  };
  return { root: folderOf(''), opened };
}

function inBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function entries(root: Folder<string> | undefined, asked: Partial<Walk>) {
  const all = { prefix: '', delimiter: '', after: '', ...asked };
  return [...walk(root, all)].map(entry =>
    'group' in entry ? entry.group : entry.item,
  );
}

/** What S3 documents, from all keys at once. */
function bruteForce(keys: string[], asked: Partial<Walk>): string[] {
  const { prefix = '', delimiter = '', after = '', isGroup } = asked;
  const found = [...keys]
    .sort(inBytes)
    .filter(key => key.startsWith(prefix) && inBytes(key, after) > 0)
    .filter(key => !(isGroup && key.startsWith(after)))
    .map(key => {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      return end < 0 ? key : key.slice(0, end + delimiter.length);
    });
  return [...new Set(found)];
}

describe('walking over a virtual tree', () => {
  // Few letters, so that beginnings are shared; those that sort otherwise in UTF-16 among them.
  const segment = fc.string({
    unit: fc.constantFrom('a', 'b', '-', '\uFF5E', '\u{1F600}'),
    minLength: 1,
    maxLength: 3,
  });
  const key = fc
    .array(segment, { minLength: 1, maxLength: 4 })
    .map(parts => parts.join('/'));
  const part = fc.oneof(
    key,
    segment,
    fc.constant(''),
    key.map(k => `${k}/`),
  );
  const delimiter = fc.constantFrom('', '/', 'a', 'b/', '\u{1F600}');

  it('gives what a list of all keys would, in the order of UTF-8, from any position', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { maxLength: 30 }),
        fc.record({ prefix: part, delimiter, after: part }),
        (keys, asked) => {
          expect(entries(treeOf(keys).root, asked)).toEqual(
            bruteForce(keys, asked),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('goes on behind each entry, groups as a whole', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { maxLength: 20 }),
        fc.record({ prefix: part, delimiter }),
        (keys, asked) => {
          const { root } = treeOf(keys);
          const all = [...walk(root, { ...asked, after: '' })];
          all.forEach((entry, i) => {
            const position =
              'group' in entry
                ? { after: entry.group, isGroup: true }
                : { after: entry.key };
            expect([...walk(root, { ...asked, ...position })]).toEqual(
              all.slice(i + 1),
            );
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('merges folders that lie in each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, fc.uniqueArray(key, { minLength: 1 })), {
          maxLength: 4,
        }),
        fc.record({ prefix: part, delimiter, after: part }),
        (places, asked) => {
          const paths = places.map(([path]) =>
            path === '' || path.endsWith('/') ? path : `${path}/`,
          );
          const root = merged(
            places.map(([, keys], i) => nested(paths[i], treeOf(keys).root)),
          );
          const keys = places.flatMap(([, own], i) =>
            own.map(name => paths[i] + name),
          );
          const expected = bruteForce([...new Set(keys)], asked);
          // The items of a nested tree do not know their path.
          const all = { ...asked, isGroup: false };
          const given = root ? [...walk(root, all)] : [];
          expect(
            given.map(entry => ('group' in entry ? entry.group : entry.key)),
          ).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  const accounts = Array.from(
    { length: 5000 },
    (_, i) => `o/${10_000 + i}/x/y`,
  );

  it('opens a folder that it rolls up, and none within', () => {
    const { root, opened } = treeOf(accounts);
    const walked = walk(root, {
      prefix: 'o/',
      delimiter: '/',
      after: 'o/12000/',
      isGroup: true,
    });
    expect([walked.next().value, walked.next().value]).toEqual([
      { group: 'o/12001/' },
      { group: 'o/12002/' },
    ]);
    expect(opened).toEqual(['o/', 'o/12001/', 'o/12002/']);
  });

  it('opens none that stands before the position', () => {
    const { root, opened } = treeOf(accounts);
    const walked = walk(root, {
      prefix: '',
      delimiter: '',
      after: 'o/12000/x/y',
    });
    expect(walked.next().value).toEqual({
      key: 'o/12001/x/y',
      item: 'o/12001/x/y',
    });
    expect(opened).toEqual([
      'o/',
      'o/12000/',
      'o/12000/x/',
      'o/12001/',
      'o/12001/x/',
    ]);
  });

  it('leaves out a folder in which nothing is', () => {
    const empty: Folder<string> = {
      names: ['empty/', 'full/'],
      folder: name => (name === 'full/' ? treeOf(['key']).root : undefined),
      item: name => name,
    };
    expect(entries(empty, { delimiter: '/' })).toEqual(['full/']);
  });
});
