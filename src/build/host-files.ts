import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile, redirectsFile } from '../hosts/netlify.ts';

/** Writes the files that some hosts look for: `_headers` and `_redirects` (Netlify, Cloudflare Pages), `.nojekyll` (a branch of GitHub Pages). */
export function hostFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:build:done'({ dir }) {
        const files = {
          _headers: headersFile(base),
          _redirects: redirectsFile(base),
          // Jekyll would make pages of the articles’ Markdown.
          '.nojekyll': '',
        };
        await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dir), text)));
      },
    },
  };
}
