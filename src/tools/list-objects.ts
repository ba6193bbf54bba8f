import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { storedObjects } from '../hosts/objects.ts';

// npm run objects [folder] [prefix]: what to put into an object store, one object a line, its parts divided by tabs: key, file, Content-Type and
// Cache-Control. Any uploader can read it.

const [directory = 'dist', prefix = ''] = process.argv.slice(2);
const entries = await readdir(directory, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  // Hosts of another kind read these.
  .filter((file) => !['_headers', '_redirects', '.nojekyll'].includes(file) && !/\.(?:br|gz)$/.test(file))
  .sort();
for (const object of storedObjects(files, prefix))
  console.log([object.key, join(directory, object.file), object.contentType, object.cacheControl].join('\t'));
