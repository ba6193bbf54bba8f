import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { parse } from 'yaml';
import { contentDirectory } from '../../../src/build/content-directory.ts';
import { type Locale, locales } from '../../../src/i18n/locales.ts';
import { languageOf } from '../../support/dist.ts';
import type { Check } from './check.ts';

const interfaces = new Map(locales.map((locale) => [locale, interfaceWords(locale)]));

/** Attributes that are read out or shown. */
const spokenAttributes = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'];

/** Words of a page that came out of a template raw, or of a computation that went wrong. */
const rawWords =
  /\[@[\w-]|\]\(|\b(?:term|partnership|article|country):[a-z]|\{[a-zA-Z]+\}|^undefined\b|\bundefined$|\bNaN\b|\[object |Invalid Date/;

/** What every page says, in the language that it says it in. */
export const wordChecks: readonly Check[] = [
  {
    name: 'no page shows raw markup or a value that is missing',
    faultsOn: ({ document }) =>
      spokenTexts(document)
        .map(({ text }) => text)
        .filter((text) => rawWords.test(text))
        .map((text) => `raw words in “${text.slice(0, 80)}”`),
  },
  {
    name: 'no page in Arabic or French shows English words of the interface',
    faultsOn: ({ path, document }) => {
      const locale = languageOf(path);
      if (locale === 'en') return [];
      const untranslated = untranslatedWords(locale);
      return spokenTexts(document)
        .filter(({ text, language }) => language === locale && untranslated.has(text))
        .map(({ text }) => `“${text}” is English`);
    },
  },
  {
    name: 'no page in Arabic holds a sentence in Latin letters that is not marked as another language',
    faultsOn: ({ path, document }) => {
      if (languageOf(path) !== 'ar') return [];
      return spokenTexts(document)
        .filter(({ text, language, isName }) => language === 'ar' && !isName && !/\p{Script=Arabic}/u.test(text))
        .filter(({ text }) => (text.match(/\p{Script=Latin}{2,}/gu) ?? []).length >= 4)
        .map(({ text }) => `“${text.slice(0, 80)}” is not marked`);
    },
  },
  {
    name: 'every page without a translation says so and leads to the English text',
    faultsOn: ({ path, document }) => {
      const locale = languageOf(path);
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (locale === 'en' || !canonical) return [];
      const { pathname } = new URL(canonical);
      if (pathname.endsWith(path)) return [];
      const words = interfaces.get(locale);
      const notices = ['translation.missing', 'translation.englishText'].map((key) => words?.get(key) ?? '');
      const main = document.querySelector('main');
      const said = notices.some((notice) => notice && main?.text.includes(notice));
      const led = document.querySelectorAll(`a[hreflang="en"][href="${pathname}"]`).length > 0;
      return [
        ...(said ? [] : ['does not say that it is not translated']),
        ...(led ? [] : ['does not lead to the English page']),
      ];
    },
  },
];

interface SpokenText {
  text: string;
  /** The language of the nearest element that names one. */
  language: string;
  /** Whether it stands in a `bdi`, as names in their own letters do. */
  isName: boolean;
}

/** Every text of the body that is shown or read out, white space collapsed. */
function spokenTexts(document: HTMLElement): SpokenText[] {
  const texts: SpokenText[] = [];
  const add = (raw: string, language: string, isName: boolean) => {
    const text = raw.replace(/\s+/g, ' ').trim();
    if (text) texts.push({ text, language, isName });
  };
  const visit = (node: Node, language: string, isName: boolean): void => {
    if (node.nodeType === NodeType.TEXT_NODE) return add(node.text, language, isName);
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    // A `pre` holds text for machines, such as BibTeX.
    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'PRE'].includes(element.tagName)) return;
    const own = element.getAttribute('lang') ?? language;
    const name = isName || element.tagName === 'BDI';
    for (const attribute of spokenAttributes) add(element.getAttribute(attribute) ?? '', own, name);
    for (const child of element.childNodes) visit(child, own, name);
  };
  const body = document.querySelector('body');
  if (body) visit(body, document.querySelector('html')?.getAttribute('lang') ?? '', false);
  return texts;
}

/** The words of an interface file by their keys, such as `search.label`; plural forms by `count.results.one`. */
function interfaceWords(locale: Locale): Map<string, string> {
  const words = new Map<string, string>();
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string') words.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) visit(inner, key ? `${key}.${name}` : name);
  };
  visit(parse(readFileSync(join(contentDirectory, 'interface', `${locale}.yaml`), 'utf8')), '');
  return words;
}

/** English words without placeholders whose translation is another one: where they show, a translation was not used. */
function untranslatedWords(locale: Locale): Set<string> {
  const translated = new Set(interfaces.get(locale)?.values());
  return new Set(
    [...(interfaces.get('en')?.values() ?? [])].filter(
      (words) => words.length > 2 && !words.includes('{') && !translated.has(words),
    ),
  );
}
