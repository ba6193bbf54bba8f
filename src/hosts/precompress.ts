import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions } from 'node:zlib';
import { isText } from './content-types.ts';

/** What fits into one packet gets no quicker by being smaller. */
const smallestBytes = 1000;

/** The forms that a file is kept in beside itself, by the ending that hosts look for; each at its best, since it is made once. */
const forms = {
  br: (bytes: Buffer) => {
    const params: BrotliOptions['params'] = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)(bytes, { params });
  },
  gz: (bytes: Buffer) => promisify<Buffer, { level: number }, Buffer>(gzip)(bytes, { level: 9 }),
} as const;

export interface Compression {
  /** Files that were compressed, and those whose forms were there already. */
  made: number;
  current: number;
  /** What the files weigh that have forms, and what these do. */
  bytes: number;
  brotliBytes: number;
  gzipBytes: number;
}

/**
 * Writes a Brotli (`.br`) and a gzip (`.gz`) form beside each file of a finished site that is text and worth it. A form has the time of its file,
 * which is how a later run knows that it is up to date. Throws when the folder can’t be read or written.
 */
export async function precompress(directory: string): Promise<Compression> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isText(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sum: Compression = { made: 0, current: 0, bytes: 0, brotliBytes: 0, gzipBytes: 0 };
  // Node compresses on threads of its own; a few more files than processors keep these busy.
  await Promise.all(
    Array.from({ length: 2 * availableParallelism() }, async () => {
      for (let file = files.pop(); file !== undefined; file = files.pop()) await compressFile(file, sum);
    }),
  );
  return sum;
}

async function compressFile(file: string, sum: Compression): Promise<void> {
  const source = await stat(file);
  const names = Object.keys(forms) as (keyof typeof forms)[];
  const there = await Promise.all(names.map((name) => stat(`${file}.${name}`).catch(() => undefined)));
  if (source.size < smallestBytes) {
    await Promise.all(names.map((name) => rm(`${file}.${name}`, { force: true })));
    return;
  }
  let sizes = there.map((form) => form?.size ?? 0);
  // A file system may keep less of a time than it was given.
  if (there.every((form) => form && Math.abs(form.mtimeMs - source.mtimeMs) < 2)) sum.current += 1;
  else {
    sum.made += 1;
    const bytes = await readFile(file);
    sizes = await Promise.all(
      names.map(async (name) => {
        const form = await forms[name](bytes);
        await writeFile(`${file}.${name}`, form);
        await utimes(`${file}.${name}`, source.atime, source.mtime);
        return form.length;
      }),
    );
  }
  sum.bytes += source.size;
  sum.brotliBytes += sizes[0] ?? 0;
  sum.gzipBytes += sizes[1] ?? 0;
}
