import { join } from 'node:path';
import { filesIn } from '../build/files-in.ts';
import { storedObjects } from '../hosts/objects.ts';

// npm run objects [folder] [prefix]: what to put into an object store, one object a line, its parts divided by tabs: key, file, Content-Type and
// Cache-Control. Any uploader can read it.

const [directory = 'dist', prefix = ''] = process.argv.slice(2);
// Hosts of another kind read the files that are left out.
const files = (await filesIn(directory)).filter(
  (file) => !['_headers', '_redirects', '.nojekyll'].includes(file) && !/\.(?:br|gz)$/.test(file),
);
for (const object of storedObjects(files, prefix))
  console.log([object.key, join(directory, object.file), object.contentType, object.cacheControl].join('\t'));
