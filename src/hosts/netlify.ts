import { hashedFolders, immutable } from './caching.ts';
import { securityHeaders } from './security.ts';

// Netlify and Cloudflare Pages read both files from the top of what is published. `base` is the sub-path that the site is hosted under.

/**
 * The file `_headers`. What is not in the hashed folders needs no rule: both hosts have it revalidated by themselves, and Cloudflare would join
 * the values of two rules for one header into one.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('*', securityHeaders),
    ...hashedFolders.map((folder) => rule(`${folder}/*`, { 'Cache-Control': immutable })),
  ];
  return `${rules.join('\n\n')}\n`;
}

/** Addresses that people and crawlers guess. No link of the site leads to them, and hosts without rules answer 404. */
const guessed = [
  ['en/*', ':splat'],
  ['sitemap.xml', 'sitemap-index.xml'],
] as const;

/** The file `_redirects`. Under a sub-path the host’s root leads to the site, and Netlify has to be told of its page for what is not found. */
export function redirectsFile(base: string): string {
  const lines = guessed.map(([from, to]) => `${base}${from} ${base}${to} 301`);
  if (base !== '/') lines.push(`/ ${base} 302`, `${base}* ${base}404.html 404`);
  return `${lines.join('\n')}\n`;
}
