import { resolve } from 'node:path';

/** The folder that the site is built from: `content/`, or the one that `CONTENT_DIR` names (an absolute path). */
export const contentDirectory = resolve(process.env['CONTENT_DIR'] ?? 'content');
