import { describe, expect, test } from 'vitest';
import { favicon, touchIcon } from '../../../src/build/icons.ts';
import { balance, renderPng, shareImageSvg, wrap, type ShareImage } from '../../../src/build/share-images.ts';
import { pngSize } from '../../support/png.ts';
import { parseXml } from '../../support/xml.ts';

const image: ShareImage = {
  siteName: 'Taawun',
  title: 'Law & order',
  text: 'Treaties, courts and arbitration.',
  hue: '#123456',
  paper: '#ffffff',
  ink: '#000000',
  inkSoft: '#333333',
  direction: 'ltr',
};

test('words are wrapped at spaces', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('unbreakable', 3)).toEqual(['unbreakable']);
});

test('lines are evened out, and are no more than before', () => {
  expect(wrap('one two three four five', 19)).toEqual(['one two three four', 'five']);
  expect(balance('one two three four five', 19)).toEqual(['one two three', 'four five']);
});

describe('a share image', () => {
  test('is well-formed, without the full stop of its text', () => {
    const svg = shareImageSvg(image);
    parseXml(svg);
    expect(svg).toContain('Law &amp; order');
    expect(svg).toContain('Treaties, courts and arbitration</text>');
  });
  test('is mirrored in Arabic, and leaves out a text that its face has no letters for', () => {
    const arabic = { ...image, direction: 'rtl' as const, title: 'القانون', text: 'المعاهدات والمحاكم.' };
    expect(shareImageSvg(arabic)).toContain('text-anchor="end"');
    expect(shareImageSvg(arabic)).toContain('المعاهدات والمحاكم');
    expect(shareImageSvg({ ...arabic, text: 'المعاهدات 57' })).not.toContain('المعاهدات');
  });
  test('is drawn with its letters, in the size that its readers want', async () => {
    const [whole, blank] = await Promise.all([
      renderPng(shareImageSvg(image)),
      renderPng(shareImageSvg({ ...image, title: '', text: '', siteName: '' })),
    ]);
    expect(pngSize(whole)).toEqual({ width: 1200, height: 630 });
    expect(whole.length).toBeGreaterThan(blank.length);
  });
});

test('icons are drawn from the one SVG', async () => {
  expect(pngSize(await touchIcon())).toEqual({ width: 180, height: 180 });
  const ico = await favicon();
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(pngSize(ico.subarray(ico.readUInt32LE(18)))).toEqual({ width: 32, height: 32 });
});
