import { describe, expect, test } from 'vitest';
import { readHead, sitemapItem } from '../../../src/build/site-map.ts';

const url = 'https://a.example/ar/x/';
const page = (head: string) =>
  `<!doctype html><html><head>${head}</head><body><link rel="canonical" href="https://other.example/"></body></html>`;

describe('the head of a page', () => {
  test('is read up to its end', () => {
    expect(
      readHead(
        page(`<link rel="canonical" href="${url}?a=1&amp;b=2"><link rel="alternate" hreflang="en" href="https://a.example/x/">
          <link rel="alternate" type="application/atom+xml" title="Feed" href="/feed.xml"><meta property="article:modified_time" content="2026-01-03"/>`),
      ),
    ).toEqual({
      canonical: `${url}?a=1&b=2`,
      noindex: false,
      alternates: [{ lang: 'en', url: 'https://a.example/x/' }],
      modified: '2026-01-03',
    });
  });
  test('may ask to be left out', () => {
    expect(readHead(page('<meta name="robots" content="noindex">'))).toMatchObject({
      noindex: true,
      canonical: undefined,
    });
  });
});

describe('the entry of the sitemap', () => {
  const head = { canonical: url, noindex: false, alternates: [{ lang: 'ar', url }], modified: '2026-01-03' };
  test('has the other languages and the day of the last review', () => {
    expect(sitemapItem(url, head)).toEqual({ url, links: [{ lang: 'ar', url }], lastmod: '2026-01-03' });
  });
  test('has neither where the page names none', () => {
    expect(sitemapItem(url, { ...head, alternates: [], modified: undefined })).toEqual({ url });
  });
  test('is missing for a page that is not to be indexed or stands for another', () => {
    expect(sitemapItem(url, { ...head, noindex: true })).toBeUndefined();
    expect(sitemapItem(url, { ...head, canonical: 'https://a.example/x/' })).toBeUndefined();
    expect(sitemapItem(url, { ...head, canonical: undefined })).toBeUndefined();
  });
});
