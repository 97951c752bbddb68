/**
 * A folder whose contents are made up when they are asked for.
 * None that is opened is empty: who makes one says nothing instead.
 */
export interface Folder<T> {
  /** What may be in it, in the order of UTF-8; the names of folders end with a slash. */
  names: readonly string[];
  /** Opens the folder of a name. @returns undefined where nothing is in it */
  folder(name: string): Folder<T> | undefined;
  /** Makes the item of a name. */
  item(name: string): T;
}

/** What to walk over. */
export interface Walk {
  /** Only keys that begin with it. */
  prefix: string;
  /** Keys that have it after the prefix are rolled up into groups. */
  delimiter: string;
  /** Only keys behind it. */
  after: string;
  /** Not even keys that only begin with `after`: it is a group that was given already. */
  isGroup?: boolean;
}

/** An item, or the common beginning of several: S3's common prefix. */
type Entry<T> = { key: string; item: T } | { group: string };

/**
 * Walks over a tree in the order that S3 lists keys in, that of UTF-8. It begins at the position,
 * and opens no more folders than the entries stand in: a group is not walked through.
 */
export function* walk<T>(
  root: Folder<T> | undefined,
  asked: Walk,
): Generator<Entry<T>> {
  if (root) yield* walkFolder(root, '', asked);
}

function* walkFolder<T>(
  { names, folder, item }: Folder<T>,
  path: string,
  asked: Walk,
): Generator<Entry<T>> {
  const { prefix } = asked;
  let i = firstWhere(
    names,
    0,
    name => mayFollow(path + name, asked) && mayBegin(path + name, prefix),
  );
  while (i < names.length) {
    const key = path + names[i];
    if (!key.startsWith(prefix) && !prefix.startsWith(key)) return;
    const group = groupOf(key, asked);
    const child = key.endsWith('/') ? folder(names[i]) : undefined;
    i += 1;
    if (key.endsWith('/') && !child) continue;

    if (group === undefined) {
      if (child) yield* walkFolder(child, key, asked);
      else yield { key, item: item(names[i - 1]) };
      continue;
    }
    // Where the position lies within, what the folder has may all stand before it.
    if (child && !isBehind(key, asked) && isOver(child, key, asked)) continue;
    yield { group };
    i = firstWhere(names, i, name => !(path + name).startsWith(group));
  }
}

/** Whether a folder has nothing behind the position that lies within it. */
function isOver<T>(folder: Folder<T>, path: string, asked: Walk): boolean {
  const keys = walkFolder(folder, path, { ...asked, delimiter: '' });
  return Boolean(keys.next().done);
}

function groupOf(key: string, { prefix, delimiter }: Walk): string | undefined {
  if (!delimiter || !key.startsWith(prefix)) return undefined;
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
}

/** Whether a key is, or the keys of a folder all are, behind the position. */
function isBehind(key: string, { after, isGroup }: Walk): boolean {
  return isAfter(key, after) && !(isGroup && key.startsWith(after));
}

/** Whether a key is, or some key in a folder can be, behind the position. */
function mayFollow(key: string, asked: Walk): boolean {
  if (isBehind(key, asked)) return true;
  const { after, isGroup } = asked;
  return (
    key.endsWith('/') &&
    after.startsWith(key) &&
    !(isGroup && key.startsWith(after))
  );
}

/** Whether a key, or some key in a folder, can begin with a prefix or stand behind those that do. */
function mayBegin(key: string, prefix: string): boolean {
  return !isAfter(prefix, key) || (key.endsWith('/') && prefix.startsWith(key));
}

/** The index of the first name for which something holds that holds for all behind it too. */
function firstWhere(
  names: readonly string[],
  from: number,
  holds: (name: string) => boolean,
): number {
  // Most often it is the very next one.
  if (from < names.length && holds(names[from])) return from;
  let low = from;
  let high = names.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(names[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Several folders in one place, as one. */
export function merged<T>(folders: Folder<T>[]): Folder<T> | undefined {
  if (folders.length <= 1) return folders[0];
  const sets = folders.map(({ names }) => new Set(names));
  const having = (name: string) => folders.filter((_, i) => sets[i].has(name));
  return {
    names: [...new Set(folders.flatMap(({ names }) => names))].sort(inUtf8),
    folder: name =>
      merged(having(name).flatMap(folder => folder.folder(name) ?? [])),
    item: name => having(name)[0].item(name),
  };
}

/** A folder within others, by its path from them. */
export function nested<T>(path: string, folder: Folder<T>): Folder<T> {
  return (path.match(/[^/]*\//g) ?? []).reduceRight(
    (inner, name) => ({
      names: [name],
      folder: () => inner,
      item: () => {
        throw new Error(`${name} is a folder.`);
      },
    }),
    folder,
  );
}

function isAfter(a: string, b: string): boolean {
  return inUtf8(a, b) > 0;
}

/**
 * Compares as S3 does, by the bytes of UTF-8. JavaScript's own order is that of UTF-16, in which
 * what lies beyond the first 65,536 characters stands before the last of these.
 */
function inUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) {
      const bothHigh = x >= 0xd800 && y >= 0xd800;
      return bothHigh && isSurrogate(x) !== isSurrogate(y) ? y - x : x - y;
    }
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit < 0xe000;
}
