import { expect, test } from 'vitest';
import { withKiwixTitles } from '../../../src/package/zim.ts';

test('titles are without the name of the site, and with the language where the page is called as the English one is', () => {
  const page = (title: string) => Buffer.from(`<head><title>${title}</title></head>`);
  const files = withKiwixTitles(
    new Map([
      ['icon.svg', page('A · Taawun')],
      ['index.html', page('Taawun: an atlas')],
      ['fr/index.html', page('Taawun : un atlas')],
      ['partners/a/index.html', page('A · B $&amp; C · Taawun')],
      ['fr/partners/a/index.html', page('A · B $&amp; C · Taawun')],
      ['ar/partners/a/index.html', page('أ · تعاون')],
    ]),
  );
  expect(
    [...files].map(([name, content]) => [name, /<title>(.*)<.title>/.exec(Buffer.from(content).toString())?.[1]]),
  ).toEqual([
    ['icon.svg', 'A · Taawun'],
    ['index.html', 'Taawun: an atlas'],
    ['fr/index.html', 'Taawun : un atlas'],
    ['partners/a/index.html', 'A · B $&amp; C'],
    ['fr/partners/a/index.html', 'A · B $&amp; C (Français)'],
    ['ar/partners/a/index.html', 'أ'],
  ]);
});
