import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import AdmZip from 'adm-zip';
import { zip } from './zip';

const AT = new Date('2026-11-24T12:00:00.000Z');

it('holds each file, and a manifest with the SHA-256 of each', async () => {
  const archive = new AdmZip(
    await buffer(
      zip(
        [
          { name: 'a.json', open: () => '{"a":"日本"}' },
          { name: 'b.csv', open: () => Readable.from(['1,', '2\r\n']) },
        ],
        AT,
      ),
    ),
  );
  expect(archive.getEntries().map(({ entryName }) => entryName)).toEqual([
    'a.json',
    'b.csv',
    'manifest.json',
  ]);
  expect(archive.readAsText('a.json')).toBe('{"a":"日本"}');
  expect(archive.readAsText('b.csv')).toBe('1,2\r\n');
  const { files } = JSON.parse(archive.readAsText('manifest.json'));
  expect(files).toEqual(
    ['a.json', 'b.csv'].map(name => {
      const content = archive.readFile(name)!;
      return {
        name,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    }),
  );
});

it('opens no file before the one before it was read', async () => {
  const events: string[] = [];
  const file = (name: string) => ({
    name,
    open: () => {
      events.push(`open ${name}`);
      return Readable.from(['x']).on('end', () => events.push(`end ${name}`));
    },
  });
  await buffer(zip([file('a'), file('b')], AT));
  expect(events).toEqual(['open a', 'end a', 'open b', 'end b']);
});

it('reads no faster than it is read', async () => {
  let read = 0;
  const file = {
    name: 'big',
    open: () =>
      Readable.from(
        (async function* chunks() {
          for (; read < 2_000; read++) {
            yield createHash('sha512')
              .update(String(read))
              .digest('hex')
              .repeat(500);
          }
        })(),
      ),
  };
  const stream = zip([file], AT);
  await new Promise(resolve => stream.once('readable', resolve));
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(read).toBeLessThan(1_000);
  const archive = new AdmZip(await buffer(stream));
  expect(archive.readFile('big')).toHaveLength(2_000 * 128 * 500);
});

it('fails where a file fails', async () => {
  const broken = {
    name: 'a',
    open: () =>
      Readable.from(
        (async function* chunks() {
          yield 'x';
          throw new Error('no more');
        })(),
      ),
  };
  await expect(buffer(zip([broken], AT))).rejects.toThrow('no more');
});
