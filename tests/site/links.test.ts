import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { distDirectory, eachPage, readPage, siteFiles, subPathDirectory, subPathHost } from '../support/dist.ts';
import { expectNoFaults, type Fault } from '../support/faults.ts';
import { brokenStyleLinks, type Hosting, hostingOf, LinkMap } from '../support/links.ts';

const builds = [
  { name: 'the site at the root of a host', directory: distDirectory, mustExist: true },
  { name: 'the site under a sub-path', directory: subPathDirectory, mustExist: false },
];

describe.each(builds.filter(({ directory, mustExist }) => mustExist || existsSync(directory)))(
  '$name',
  ({ directory }) => {
    const citationFaults: Fault[] = [];
    let files: string[];
    let hosting: Hosting;
    let links: LinkMap;

    beforeAll(async () => {
      files = await siteFiles(directory);
      hosting = hostingOf(await readPage('index.html', directory));
      links = new LinkMap(files, hosting);
      for await (const page of eachPage(directory)) {
        links.add(page);
        citationFaults.push(...citationsWithoutWayBack(page));
      }
    }, 300_000);

    test('no address of a page leads nowhere', () => {
      expectNoFaults(links.faults());
    });

    test('every citation leads to its source, and every source back to all its citations', () => {
      expectNoFaults(citationFaults);
    });

    test('no address of a style sheet leads nowhere', async () => {
      const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
      const faults = await Promise.all(
        sheets.map(async (file) =>
          brokenStyleLinks(file, await readFile(join(directory, file), 'utf8'), files, hosting),
        ),
      );
      expect(sheets).not.toEqual([]);
      expectNoFaults(faults.flat());
    });
  },
);

test.runIf(existsSync(subPathDirectory))('the host and the sub-path come from the environment', async () => {
  const hosting = hostingOf(await readPage('index.html', subPathDirectory));
  expect(hosting).toEqual({ host: subPathHost.SITE_URL, base: subPathHost.BASE_PATH });
});

/** Marks whose source is not listed or does not lead back to them, and lists of sources that nothing cites. */
function citationsWithoutWayBack({ path, document }: Awaited<ReturnType<typeof readPage>>): Fault[] {
  const list = document.querySelector('[role="doc-bibliography"]');
  const marks = document.querySelectorAll('[role="doc-noteref"]');
  const entries = new Set(list?.querySelectorAll('li').map(({ id }) => `#${id}`));
  const backLinks = new Set(list?.querySelectorAll('[role="doc-backlink"]').map((link) => link.getAttribute('href')));
  const faults = marks.flatMap((mark) => [
    ...(entries.has(mark.getAttribute('href') ?? '') ? [] : [`the mark ${mark.text} leads to no source of the page`]),
    ...(backLinks.has(`#${mark.id}`) ? [] : [`no source leads back to #${mark.id}`]),
  ]);
  if (marks.length === 0 && entries.size > 0) faults.push('has sources that nothing cites');
  return faults.map((what) => ({ page: path, what }));
}
