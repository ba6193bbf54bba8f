import { locales } from '../../../src/i18n/locales.ts';
import { languageOf } from '../../support/dist.ts';
import type { Check } from './check.ts';

/** Longer titles are cut in tabs and in lists of search results. The name of the site stands behind it. */
const longestTitle = 100;
const descriptionLength = { least: 30, most: 600 };

/** What readers and machines count on in every page: a name, a language, one main part, headings in order. */
export const structureChecks: readonly Check[] = [
  {
    name: 'every page names its language and direction',
    faultsOn: ({ path, document }) => {
      const root = document.querySelector('html');
      const lang = root?.getAttribute('lang') ?? 'none';
      const dir = root?.getAttribute('dir') ?? 'none';
      const expected = languageOf(path);
      return [
        ...(lang === expected ? [] : [`lang is ${lang}, not ${expected}`]),
        ...(dir === (expected === 'ar' ? 'rtl' : 'ltr') ? [] : [`dir is ${dir} in ${expected}`]),
      ];
    },
  },
  {
    name: 'every page has one h1 and one main part',
    faultsOn: ({ document }) =>
      ['h1', 'main'].flatMap((name) => {
        const count = document.querySelectorAll(name).length;
        return count === 1 ? [] : [`${count} × ${name}`];
      }),
  },
  {
    name: 'no heading skips a level',
    faultsOn: ({ document }) => {
      const headings = document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)');
      let level = 0;
      return headings.flatMap((heading) => {
        const before = level;
        level = Number(heading.tagName.slice(1));
        return level > before + 1 ? [`“${heading.text.trim().slice(0, 60)}” is h${level} after h${before}`] : [];
      });
    },
  },
  {
    name: 'every page has a title and a description of a fit length',
    faultsOn: ({ document }) => {
      const titles = document.querySelectorAll('head > title').map(({ text }) => text.trim());
      const [title = ''] = titles;
      const words = title.replace(/ · [^·]*$/, '');
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
      return [
        ...(titles.length === 1 && words ? [] : [`${titles.length} titles`]),
        ...(words.length > longestTitle ? [`a title of ${words.length} characters: ${words}`] : []),
        ...(description.length < descriptionLength.least || description.length > descriptionLength.most
          ? [`a description of ${description.length} characters: ${description}`]
          : []),
      ];
    },
  },
  {
    name: 'every page has one canonical address, or asks not to be indexed',
    faultsOn: ({ path, document }) => {
      const addresses = document
        .querySelectorAll('link[rel="canonical"]')
        .map((link) => link.getAttribute('href') ?? '');
      const hidden =
        document.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex') ?? false;
      if (hidden) return addresses.length === 0 ? [] : ['a canonical address beside noindex'];
      const [address = ''] = addresses;
      const { pathname } = URL.parse(address) ?? { pathname: address };
      const english = path.replace(new RegExp(`^/(?:${locales.join('|')})/`), '/');
      const fits = addresses.length === 1 && (pathname.endsWith(path) || pathname.endsWith(english));
      return fits ? [] : [`the canonical addresses are: ${addresses.join(' ') || 'none'}`];
    },
  },
  {
    name: 'every page can be zoomed and is read as UTF-8',
    faultsOn: ({ document }) => {
      const viewport = document.querySelector('meta[name="viewport"]')?.getAttribute('content') ?? '';
      const charset = document.querySelector('head > meta[charset]')?.getAttribute('charset')?.toLowerCase();
      return [
        ...(viewport.includes('width=device-width') && !/user-scalable|maximum-scale/.test(viewport)
          ? []
          : [`the viewport is “${viewport}”`]),
        ...(charset === 'utf-8' ? [] : [`the charset is ${charset ?? 'missing'}`]),
      ];
    },
  },
];
