import { stringify } from 'yaml';
import { textsIn } from '../checks/content-index.ts';
import { dateAt } from '../checks/dates.ts';
import type { Content, ContentFile } from '../checks/read-content.ts';
import { valueAt } from '../checks/schema-problems.ts';
import { localeOf } from '../checks/forbidden/stray-text.ts';

/** What an editor can start, in the order in which the command offers it. */
export const startingKinds = ['article', 'translation', 'partnership', 'partner', 'source', 'term'] as const;
export type StartingKind = (typeof startingKinds)[number];

/** What the editor said. `slug` is made from the title unless it is given. */
export interface Answers {
  title: string;
  slug: string;
  sector: string;
  /** The article that a translation belongs to, as `<sector>/<slug>`, and the language of the translation. */
  article: string;
  locale: string;
  /** Today, as `2026-11-24`. */
  today: string;
}

/** A file to write, and what to do with it. `text` is all of the file; `adds` says that the file exists and gets another entry. */
export interface StartingFile {
  path: string;
  text: string;
  adds?: boolean;
  next: string;
}

/**
 * A starting file that passes every check but those of unfinished work (an article that is short, a source that nothing cites) and holds, where
 * words belong, a sentence that says which.
 *
 * Throws a `Refusal` where the content folder lacks what the file has to refer to.
 */
export function startingFile(kind: StartingKind, answers: Answers, content: Content): StartingFile {
  return makers[kind](answers, content);
}

/** A wish that can't be fulfilled, in words for the person who had it. */
export class Refusal extends Error {}

const makers: Record<StartingKind, (answers: Answers, content: Content) => StartingFile> = {
  article: ({ title, slug, sector, today }, content) => ({
    path: `articles/${sector}/${slug}/en.md`,
    next: 'replace the summary and the text, add countries, partnerships and keyFigures',
    text: `---
title: ${scalar(title)}
summary: Answer the question of the article here in two or three sentences, for a reader who stops at this point.
asOf: ${today} # the day up to which the facts were looked for
reviewed: ${today} # the day somebody last read it whole
order: ${nextOrder(content, sector)} # place in the sector; the overview has 0
countries: [] # member states that the article is about: [IDN, TUR]
partnerships: [] # records of the register that it draws on
related: [] # articles to read next: [${sector}/overview]
keyFigures: [] # three to five, each with value, text, asOf and sources
---

Say here, before any heading, what the article is about. A sentence that holds a figure or a date carries its source after the full stop, written \`[@source-id]\`.

## A heading that tells the reader something

Tell what was agreed, paid, built and achieved, with a source for each.

## What is disputed or not known

Tell who disputes what, and what nobody has counted.
`,
  }),

  translation({ title, article, locale, today }, content) {
    const original = content.files.article.find((file) => file.place.id === article && localeOf(file) === 'en');
    if (!original) throw new Refusal(`There is no English text of "${article}" to translate.`);
    if (!original.prose) throw new Refusal(`${original.file} can't be read; mend it first.`);
    const field = (name: string) => valueAt(original.data, [name]);
    const figures = (Array.isArray(field('keyFigures')) ? (field('keyFigures') as unknown[]) : []).map((figure) => ({
      value: valueAt(figure, ['value']),
      text: valueAt(figure, ['text']),
    }));
    return {
      path: `articles/${article}/${locale}.${original.isMdx ? 'mdx' : 'md'}`,
      next: 'translate the words; leave citations and the targets of links as they are',
      text: `---
# The words below are the English ones, to be translated.
title: ${scalar(title || String(field('title')))}
summary: ${scalar(String(field('summary')))}
reviewed: ${today} # the day somebody last compared the translation with the English text
${stringify({ keyFigures: figures }, { lineWidth: 0 })}---
${bodyOf(original)}`,
    };
  },

  partnership({ title, slug, sector, today }, content) {
    const source = firstSource(content, sector);
    if (!source)
      throw new Refusal(
        'A partnership rests on a source, and content/sources/ has none yet. Start one: npm run new -- --kind source',
      );
    return {
      path: `partnerships/${slug}.yaml`,
      next: 'replace every value by what the sources say',
      text: `name: { en: ${scalar(title)} }
kind: agreement # agreement alliance court fund institution investment joint-venture mission network procurement programme standard treaty
sectors: [${sector}] # home sector first
members: ALL # or a list of ISO 3166-1 alpha-3 codes: [IDN, TUR]
partners: [] # slugs of content/partners/
start: null # year, month or day: 2019, 2019-03, 2019-03-26
end: null
status: planned # planned active suspended stalled completed ended
statusAsOf: ${source.issued ?? today.slice(0, 7)} # never later than the newest source
value: null # or { amount: 3100000000, currency: USD, note: { en: what the amount is, and of what date } }
places: [] # [{ name: { en: Dubai }, country: ARE }]
summary:
  en: Say here in two to four sentences what it is and what came of it.
claims: # what was agreed, paid, built, achieved
  - text:
      en: Say here one thing that was agreed, and put its own source below.
    sources: [${source.id}]
caveats: [] # what failed, is disputed or is not known; same form as claims
`,
    };
  },

  partner: ({ title, slug }) => ({
    path: `partners/${slug}.yaml`,
    next: 'set its kind, the country where it is established and its other names',
    text: `name: { en: ${scalar(title)} }
kind: company # state intergovernmental agency company university hospital foundation ngo
# country: FRA # where it is established, as ISO 3166-1 alpha-3
aliases: [] # other names and abbreviations
`,
  }),

  source({ title, slug, sector }, content) {
    const path = `sources/${sector}.yaml`;
    const present = content.files.sources.find(({ place }) => place.id === sector);
    const before = present ? `${present.lines.join('\n').trimEnd()}\n\n` : '';
    return {
      path,
      adds: present !== undefined,
      next: 'replace publisher, date and address; name the id for publisher, subject and year',
      text: `${before}- id: ${slug} # publisher, subject, year
  type: webpage # article-journal article-newspaper bill book chapter dataset legislation report treaty webpage …
  kind: reference # primary official dataset academic think-tank reference news
  title: ${scalar(title)}
  publisher: Who published it
  issued: null # year, month or day; null where the page has no date
  url: https://example.org/ # where it can be opened
  language: en
  read: false # true once somebody read the passage it is cited for
`,
    };
  },

  term: ({ title, slug, sector }) => ({
    path: `glossary/${slug}.yaml`,
    next: 'replace the definition, add the term in Arabic and French',
    text: `term: { en: ${scalar(title)} } # { en: …, fr: …, ar: … }
definition:
  en: Say here in one or two sentences what it means, so that somebody outside the field understands.
sectors: [${sector}]
aliases: [] # other names that readers use
`,
  }),
};

/** A text as YAML, on one line and in quotation marks where it needs them, also inside { }. */
function scalar(text: string): string {
  return stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trim().slice(1, -1).trim();
}

function bodyOf({ lines }: ContentFile): string {
  return lines.slice(lines.indexOf('---', 1) + 1).join('\n');
}

function nextOrder(content: Content, sector: string): number {
  const orders = content.files.article
    .filter(({ place }) => place.kind === 'article' && place.sector === sector)
    .map((file) => valueAt(file.data, ['order']))
    .filter((order) => typeof order === 'number');
  return orders.length === 0 ? 0 : Math.max(...orders) + 10;
}

function firstSource(content: Content, sector: string): { id: string; issued: string | undefined } | undefined {
  const files = [...content.files.sources].sort(
    (one, other) => Number(other.place.id === sector) - Number(one.place.id === sector),
  );
  return files
    .flatMap((file) =>
      textsIn(file, ['*', 'id']).map(({ text, path }) => ({ file, id: text, entry: path.slice(0, -1) })),
    )
    .map(({ file, id, entry }) => ({ id, issued: dateAt(file, [...entry, 'issued']) }))
    .at(0);
}
