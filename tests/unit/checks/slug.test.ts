import { expect, test } from 'vitest';
import { slugOf } from '../../../src/checks/slug.ts';

test.each([
  ['Uber’s purchase of Careem', 'ubers-purchase-of-careem'],
  ['Türkiye & İstanbul: Şişli, çağ', 'turkiye-and-istanbul-sisli-cag'],
  ['Contrôle des œuvres', 'controle-des-oeuvres'],
  ['  5G — and after?  ', '5g-and-after'],
  ['تعاون', ''],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
