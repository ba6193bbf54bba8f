import { expect, test } from 'vitest';
import { siteFiles, sitePages } from '../support/dist.ts';
import { expectNoFaults, type Fault } from '../support/faults.ts';
import { hostingOf } from '../support/links.ts';

const pages = await sitePages();

/** Every element that a selector finds on any page and that a condition holds for, one fault each. */
function found(selector: string, isFault: (value: string) => boolean = () => true, attribute?: string): Fault[] {
  return pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll(selector)
      .filter((element) => isFault(attribute ? (element.getAttribute(attribute) ?? '') : ''))
      .map((element) => ({ page: path, what: element.toString().slice(0, 120) })),
  );
}

test('no page has an inline style', () => {
  expectNoFaults([...found('[style]'), ...found('style')]);
});

test('no page has an inline script, except data for machines', () => {
  expectNoFaults(found('script:not([src]):not([type="application/ld+json"])'));
});

test('no page has an event handler in its markup or a javascript: address', () => {
  const handlers = pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('*')
      .flatMap((element) => Object.keys(element.attributes).filter((name) => name.toLowerCase().startsWith('on')))
      .map((name) => ({ page: path, what: `an attribute ${name}` })),
  );
  expectNoFaults(handlers);
  expectNoFaults(found('[href]', (href) => /^\s*javascript:/i.test(href), 'href'));
});

test('no page loads anything from another host', () => {
  const { host } = hostingOf(pages);
  const foreign = (address: string) => {
    const url = URL.parse(address, host);
    return url !== null && url.protocol !== 'data:' && url.origin !== host;
  };
  const loading =
    'link:is([rel~="stylesheet"], [rel~="preload"], [rel~="modulepreload"], [rel~="icon"], [rel~="manifest"], [rel~="preconnect"], [rel~="dns-prefetch"], [rel~="prefetch"])';
  expectNoFaults([
    ...found(loading, foreign, 'href'),
    ...found(':is(script, img, iframe, audio, video, source, embed)[src]', foreign, 'src'),
    ...found(
      '[srcset]',
      (srcset) => srcset.split(',').some((candidate) => foreign(candidate.trim().split(/\s/)[0] ?? '')),
      'srcset',
    ),
  ]);
});

test('no page links over plain http to the site itself', () => {
  const { host } = hostingOf(pages);
  const insecure = host.replace('https:', 'http:');
  expectNoFaults(found('[href]', (href) => insecure !== host && href.startsWith(insecure), 'href'));
});

test('no source map or source file lies in the site', async () => {
  expect((await siteFiles()).filter((file) => /\.(map|ts|astro|mdx)$/.test(file))).toEqual([]);
});
