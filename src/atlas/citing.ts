import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago, { type StyleNode } from 'style-chicago';
import type { Locale } from '../i18n/locales.ts';
import { editorsName, siteName } from '../site.ts';
import { authorOf, type CslItem } from './csl.ts';
import { reviewedOn, verifiedOn } from './dates.ts';
import type { Article, ArticleText, Partnership } from './model.ts';

/** A page as a reader cites it. */
export interface CitedWork {
  /** Its name in a reference manager: `taawun-technology-overview`, with the language where that is not English. */
  key: string;
  title: string;
  /** Names as “Family, Given”; a name without a comma is an institution. */
  authors: readonly string[];
  /** The day of its last review; undefined where nobody has reviewed it. */
  issued: string | undefined;
  url: string;
  locale: Locale;
}

/** A citation in the four forms that the page offers. APA and Chicago are HTML with nothing but `<i>`; the others are text. */
export interface Citation {
  apa: string;
  chicago: string;
  bibtex: string;
  ris: string;
}

/** Citation.js has no Arabic locale; style guides want the frame of a citation in the language of the list that it stands in, so English serves. */
const cslLocales: Record<Locale, string> = { en: 'en-US', ar: 'en-US', fr: 'fr-FR' };

// Only the bibliography of a style is used, and only for one work at a time. Without its sorting, APA is built in 0.1 s instead of 1.3 s; without
// sorting and without the form for running text, which the processor makes for every work to tell it from others, a work costs half.
const { styles } = plugins.config.get('@csl');
// Both styles are the Citation Style Language project’s, under CC BY-SA 3.0; they come with their packages and are changed in memory alone.
const bareCitation = '<citation><layout><text variable="title"/></layout></citation>';
const node = (name: string, children: StyleNode[], attrs = {}): StyleNode => ({ name, attrs, children });
styles.add(
  'apa',
  String(styles.get('apa'))
    .replace(/<sort>[\s\S]*?<\/sort>/g, '')
    .replace(/<citation[^>]*>[\s\S]*<\/citation>/, bareCitation),
);
styles.add('chicago', {
  ...chicago,
  children: chicago.children.map((part) => {
    if (part.name === 'citation') return node('citation', [node('layout', [node('text', [], { variable: 'title' })])]);
    return part.name === 'bibliography'
      ? { ...part, children: part.children.filter(({ name }) => name !== 'sort') }
      : part;
  }),
});
// All of today’s BibTeX reads UTF-8; the ASCII form drops Arabic letters.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** An article in one of its languages as a work to cite. `url` is its whole address. */
export function citedArticle(article: Article, text: ArticleText, url: string): CitedWork {
  return {
    key: citationKey(article.id.replace('/', '-'), text.locale),
    title: text.title,
    authors: article.data.authors,
    issued: reviewedOn(article, text),
    url,
    locale: text.locale,
  };
}

/** A record of the register as a work to cite, in a language that it is told in. `url` is its whole address. */
export function citedPartnership({ id, data }: Partnership, locale: Locale, url: string): CitedWork {
  return {
    key: citationKey(id, locale),
    title: data.name[locale] ?? data.name.en,
    authors: [editorsName],
    issued: verifiedOn(data),
    url,
    locale,
  };
}

function citationKey(id: string, locale: Locale): string {
  return `${siteName.toLowerCase()}-${id}${locale === 'en' ? '' : `-${locale}`}`;
}

const made = new Map<string, Citation>();

/** The citation of a page in APA 7, Chicago 17 (author–date), BibTeX and RIS. A work is cited once, however many pages show it. */
export function citationOf(work: CitedWork): Citation {
  const key = JSON.stringify(work);
  let citation = made.get(key);
  if (!citation) made.set(key, (citation = cite(work)));
  return citation;
}

function cite(work: CitedWork): Citation {
  const prose = new Cite([cslItem(work)]);
  const bibliography = (template: string) => {
    const html = prose.format('bibliography', { format: 'html', template, lang: cslLocales[work.locale] });
    return /class="csl-entry">([\s\S]*?)<\/div>/.exec(html)?.[1]?.trim() ?? '';
  };
  return { apa: bibliography('apa'), chicago: bibliography('chicago'), bibtex: bibtexOf(work), ris: risOf(work) };
}

/** The entry of a page in BibTeX, as a file. */
export function bibtexFile(work: CitedWork): Response {
  return new Response(bibtexOf(work), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
}

/** The entry of a page in RIS, as a file. */
export function risFile(work: CitedWork): Response {
  return new Response(risOf(work), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
}

/** The entry of a page in BibTeX. */
export function bibtexOf(work: CitedWork): string {
  return toBibtex([{ ...cslItem(work), id: work.key, publisher: siteName }]);
}

/** Items in BibTeX, with their ids as labels. */
export function toBibtex(items: readonly CslItem[]): string {
  const escaped = items.map((item) => ({
    ...item,
    title: escapeTex(item.title),
    ...(item.author && { author: item.author.map(escapeName) }),
  }));
  return tidy(new Cite(escaped).format('bibtex'));
}

/** The entry of a page in RIS. */
export function risOf(work: CitedWork): string {
  const ris = new Cite([{ ...cslItem(work), id: work.key, publisher: siteName }]).format('ris');
  // The plugin breaks long lines, addresses too, and not every reader puts them together again.
  return tidy(ris.replace(/\n(?![A-Z][A-Z0-9] {2}-|\n|$)/g, ''));
}

/** A web page in CSL’s terms. The id is the same for every page, so that the processor registers one work and not thousands. */
function cslItem({ title, authors, issued, url, locale }: CitedWork): CslItem {
  return {
    id: 'page',
    type: 'webpage',
    title,
    author: authors.map(authorOf),
    ...(issued !== undefined && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    'container-title': siteName,
    URL: url,
    language: locale,
  };
}

function escapeName(name: NonNullable<CslItem['author']>[number]): NonNullable<CslItem['author']>[number] {
  return 'literal' in name
    ? { literal: escapeTex(name.literal) }
    : { family: escapeTex(name.family), given: escapeTex(name.given) };
}

/** What TeX takes for commands; the BibTeX plugin escapes it only in its ASCII form. */
function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}]/g, '\\$&');
}

function tidy(entry: string): string {
  return `${entry.replace(/^\n+|\n+$/g, '').replaceAll('\t', '  ')}\n`;
}
