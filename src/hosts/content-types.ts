/** The media types of everything that the site consists of, by the extension of the file. Text is UTF-8. */
export const contentTypes: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** For Pagefind’s own files, its `wasm.<language>.pagefind` too: all are gzip with a signature of Pagefind’s inside, which its script takes off. */
export const otherType = 'application/octet-stream';

/** The media type of a file by its name. */
export function contentType(file: string): string {
  return contentTypes[/\.([^./]+)$/.exec(file)?.[1] ?? ''] ?? otherType;
}

const text = /^text\/|json|xml|x-bibtex|x-research-info/;

/** Whether a file is text, which compression makes much smaller; pictures, fonts and Pagefind’s files are compressed already. */
export function isText(file: string): boolean {
  return text.test(contentType(file));
}
