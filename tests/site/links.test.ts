import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distDirectory, siteFiles, sitePages, subPathDirectory, subPathHost } from '../support/dist.ts';
import { expectNoFaults } from '../support/faults.ts';
import { brokenLinks, brokenStyleLinks, hostingOf } from '../support/links.ts';

const builds = [
  { name: 'the site at the root of a host', directory: distDirectory },
  ...(existsSync(subPathDirectory) ? [{ name: 'the site under a sub-path', directory: subPathDirectory }] : []),
];

describe.each(builds)('$name', async ({ directory }) => {
  const files = await siteFiles(directory);
  const pages = await sitePages(directory);
  const hosting = hostingOf(pages);

  test('no address of a page leads nowhere', () => {
    expectNoFaults(brokenLinks(pages, files, hosting));
  });

  test('no address of a style sheet leads nowhere', async () => {
    const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    const faults = await Promise.all(
      sheets.map(async (file) => brokenStyleLinks(file, await readFile(join(directory, file), 'utf8'), files, hosting)),
    );
    expect(sheets).not.toEqual([]);
    expectNoFaults(faults.flat());
  });

  test('the web app manifest leads to its icons and pages', async () => {
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.webmanifest'), 'utf8')) as {
      start_url: string;
      scope?: string;
      icons: { src: string }[];
    };
    for (const address of [manifest.start_url, ...manifest.icons.map(({ src }) => src)]) {
      const { pathname } = new URL(address, `${hosting.host}${hosting.base}manifest.webmanifest`);
      expect(pathname.startsWith(hosting.base), pathname).toBe(true);
      expect(files).toContain(pathname.slice(hosting.base.length).replace(/^$|\/$/, (end) => `${end}index.html`));
    }
  });

  test('every citation leads to its source, and every source back to all its citations', () => {
    const faults = pages.flatMap(({ path, document }) => {
      const list = document.querySelector('[role="doc-bibliography"]');
      const marks = document.querySelectorAll('[role="doc-noteref"]');
      const entries = new Set(list?.querySelectorAll('li').map(({ id }) => `#${id}`));
      const backLinks = new Set(
        list?.querySelectorAll('[role="doc-backlink"]').map((link) => link.getAttribute('href')),
      );
      return [
        ...marks
          .filter((mark) => !entries.has(mark.getAttribute('href') ?? ''))
          .map((mark) => ({ page: path, what: `the mark ${mark.text} leads to no source of the page` })),
        ...marks
          .filter((mark) => !backLinks.has(`#${mark.id}`))
          .map((mark) => ({ page: path, what: `no source leads back to #${mark.id}` })),
        ...(marks.length === 0 && entries.size > 0 ? [{ page: path, what: 'has sources that nothing cites' }] : []),
      ];
    });
    expectNoFaults(faults);
  });
});

test.runIf(existsSync(subPathDirectory))('the sub-path and the host come from the environment', async () => {
  const hosting = hostingOf(await sitePages(subPathDirectory));
  expect(hosting).toEqual({ host: subPathHost.SITE_URL, base: subPathHost.BASE_PATH });
});
