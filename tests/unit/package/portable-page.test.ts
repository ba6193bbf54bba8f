import { describe, expect, test } from 'vitest';
import { portablePage, portableSheet } from '../../../src/package/portable-page.ts';
import { site } from './site.ts';

const portable = (html: string) => portablePage(html, 'technology/index.html', site);

describe('a page without a server', () => {
  test('says so on its root element', () => {
    expect(portable('<html lang="en" dir="ltr"><body>')).toBe('<html lang="en" dir="ltr" data-portable><body>');
  });

  test('has relative addresses wherever elements and scripts read them', () => {
    expect(
      portable(
        '<a class="x" href="/atlas/technology/cables/#a">A</a><form action="/atlas/technology/"></form>' +
          '<img src="/atlas/icon.svg" srcset="/atlas/icon.svg 1x, /atlas/icon.svg 2x"><search-page data-search="/atlas/assets/shell.js">' +
          '<register-filter data-base="/atlas/partnerships/" data-register="/atlas/technology/cables/cite.bib">',
      ),
    ).toBe(
      '<a class="x" href="cables/index.html#a">A</a><form action="index.html"></form>' +
        '<img src="../icon.svg" srcset="../icon.svg 1x, ../icon.svg 2x"><search-page data-search="../assets/shell.js">' +
        '<register-filter data-base="../partnerships/" data-register="cables/cite.bib">',
    );
  });

  test('has the loader before its first script, and classic scripts that wait as modules do', () => {
    expect(
      portable(
        '<script src="/atlas/assets/shell.js" data-base="/atlas"></script><script type="module" src="/atlas/assets/shell.js"></script>',
      ),
    ).toBe(
      '<script src="../assets/portable.js"></script><script src="../assets/shell.js" data-base="../"></script><script src="../assets/shell.js" defer></script>',
    );
  });

  test('leaves shapes of another file to the loader, and those of the page where they are', () => {
    expect(portable('<svg><use href="/atlas/world.svg#EGY" class="state" /><use href="#own"></use></svg>')).toBe(
      '<svg><use class="state" data-use="../world.svg#EGY" /><use href="#own"></use></svg>',
    );
  });

  test('has no links that only a host can answer, and keeps the others', () => {
    expect(
      portable(
        '<link rel="preload" href="/atlas/assets/a.woff2" as="font" crossorigin><link rel="sitemap" href="/atlas/sitemap-index.xml">' +
          '<link rel="manifest" href="/atlas/manifest.webmanifest"><link rel="alternate" type="application/atom+xml" href="/atlas/feed.xml">' +
          '<link rel="canonical" href="https://host.example/atlas/technology/"><link rel="stylesheet" href="/atlas/assets/style.css">',
      ),
    ).toBe(
      '<link rel="canonical" href="https://host.example/atlas/technology/"><link rel="stylesheet" href="../assets/style.css">',
    );
  });

  test('has no policy that is made for a host', () => {
    expect(
      portable(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><meta charset="utf-8">`),
    ).toBe('<meta charset="utf-8">');
  });

  test('keeps its text, data and public addresses to the letter', () => {
    const html =
      '<!DOCTYPE html><p title="a > b">href="/atlas/" &lt;a href="/atlas/"&gt; “ë”</p><meta property="og:url" content="https://host.example/atlas/">' +
      '<script type="application/ld+json">{"url":"/atlas/","text":"\\u003ca href=\\"/atlas/\\">"}</script><input value=\'say "a"\' disabled>';
    expect(portable(html)).toBe(html.replace(`'say "a"'`, '"say &quot;a&quot;"'));
  });
});

test('a style sheet finds its files from where it stands', () => {
  expect(
    portableSheet(
      'a{src:url(/atlas/assets/a.woff2) format("woff2"),url( "/atlas/icon.svg" )}b{background:url(data:image/png;base64,AA)}',
      'assets/style.css',
      site,
    ),
  ).toBe('a{src:url(a.woff2) format("woff2"),url("../icon.svg")}b{background:url(data:image/png;base64,AA)}');
});
