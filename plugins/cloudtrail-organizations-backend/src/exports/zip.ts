import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import archiver from 'archiver';

/** A file of the archive, and what opens it once its turn has come. */
export interface ZipFile {
  name: string;
  open(): NodeJS.ReadableStream | string;
}

/** What the manifest says of a file. */
interface ManifestEntry {
  name: string;
  bytes: number;
  sha256: string;
}

/**
 * A ZIP, made while it is read: one file after the other, and at last `manifest.json`, which the others' hashes make.
 * Where a file fails the stream fails, and what was read so far is no ZIP.
 *
 * @param at - the time that the files carry
 */
export function zip(files: ZipFile[], at: Date): Readable {
  const archive = archiver('zip', { zlib: { level: 6 } });
  const output = new PassThrough();
  archive.on('error', error => output.destroy(error));
  archive.pipe(output);
  output.on('close', () => archive.destroy());
  fill(archive, files, at).catch(error => output.destroy(error));
  return output;
}

async function fill(
  archive: archiver.Archiver,
  files: ZipFile[],
  date: Date,
): Promise<void> {
  const manifest: ManifestEntry[] = [];
  for (const { name, open } of files) {
    const opened = open();
    const hash = createHash('sha256');
    let bytes = 0;
    const content = new PassThrough();
    content.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      bytes += chunk.length;
    });
    archive.append(content, { name, date });
    const source: NodeJS.ReadableStream =
      typeof opened === 'string'
        ? Readable.from([Buffer.from(opened)])
        : opened;
    source.on('error', (error: Error) => content.destroy(error));
    source.pipe(content);
    await finished(content);
    manifest.push({ name, bytes, sha256: hash.digest('hex') });
  }
  archive.append(JSON.stringify({ files: manifest }, null, 2), {
    name: 'manifest.json',
    date,
  });
  await archive.finalize();
}
