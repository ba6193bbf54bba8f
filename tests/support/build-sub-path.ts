import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subPathDirectory, subPathHost } from './dist.ts';
import { addHostileContent, writeSmallContent } from './fixture.ts';

// Builds the small content, with some that is hostile, for a sub-path of another host, beside dist/: what its tests look at is the addresses, and
// that nothing in the content becomes markup.

const temporary = await mkdtemp(join(tmpdir(), 'taawun-sub-path-'));
const content = join(temporary, 'content');
await writeSmallContent(content);
await addHostileContent(content);
Object.assign(process.env, subPathHost, { CONTENT_DIR: content });
const { build } = await import('astro');
// A cache of its own keeps what it remembers of this content out of the next build of the real one.
await build({ outDir: subPathDirectory, cacheDir: join(temporary, 'cache'), logLevel: 'warn' });
await rm(temporary, { recursive: true });
