import type { Locale } from '../i18n/locales.ts';
import { editorsName } from '../site.ts';
import { byDay, correctionsPath, dayAnchor } from './corrections.ts';
import { reviewedOn, verifiedOn } from './dates.ts';
import type { Library } from './library.ts';
import { languagesOf } from './register.ts';
import { compareBy, descending } from './sorting.ts';
import { escapeXml } from './xml.ts';

/** The longest feed, in entries: readers ask for the whole of it every hour. */
const feedLength = 100;

/** One entry of a feed. Every address is a whole one. */
export interface FeedEntry {
  url: string;
  title: string;
  summary: string;
  authors: readonly string[];
  /** The day of the last review. */
  updated: string;
}

/**
 * What a feed tells in a language: the corrections of each day, its articles, and the records of the register by the latest check of a statement, newest first. What has no
 * words of its own in the language is left out. `address` gives the whole address of a path,
 * `correctionsTitle` the title of the corrections of a day.
 */
export function feedEntries(
  { articles, partnerships, corrections }: Pick<Library, 'articles' | 'partnerships' | 'corrections'>,
  locale: Locale,
  address: (path: string) => string,
  correctionsTitle: (date: string) => string,
): FeedEntry[] {
  const ofArticles = articles.flatMap((article): FeedEntry[] => {
    const text = article.texts.get(locale);
    if (!text) return [];
    const { title, summary } = text;
    return [
      {
        url: address(`/${article.id}/`),
        title,
        summary,
        authors: article.data.authors,
        updated: reviewedOn(article, text),
      },
    ];
  });
  const ofPartnerships = partnerships.flatMap(({ id, data }): FeedEntry[] => {
    const updated = verifiedOn(data);
    if (updated === undefined || !languagesOf(data).includes(locale)) return [];
    const title = data.name[locale] ?? data.name.en;
    return [
      {
        url: address(`/partnerships/${id}/`),
        title,
        summary: data.summary[locale] ?? data.summary.en,
        authors: [editorsName],
        updated,
      },
    ];
  });
  const ofCorrections = byDay(corrections).map(({ date, corrections: ofDay }): FeedEntry => ({
    url: address(`${correctionsPath}#${dayAnchor(date)}`),
    title: correctionsTitle(date),
    summary: ofDay.map(({ says }) => says[locale]).join(' '),
    authors: [editorsName],
    updated: date,
  }));
  // Of one day, corrections come first, then articles; each kind stays in its order.
  return [...ofCorrections, ...ofArticles, ...ofPartnerships]
    .sort(compareBy(descending(({ updated }) => updated)))
    .slice(0, feedLength);
}

/**
 * An Atom feed (RFC 4287) of one language. The entries come in the order in which they are given.
 *
 * It is written here and not by `@astrojs/rss`, which makes RSS 2.0: that has no date of a change, and a change is what a review brings.
 */
export function atomFeed(feed: {
  title: string;
  subtitle: string;
  language: string;
  /** The address of the feed, which is its id too. */
  url: string;
  /** The page that it is the feed of. */
  home: string;
  icon: string;
  rights: string;
  author: string;
  updated: string;
  entries: readonly FeedEntry[];
}): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.url),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    element('icon', feed.icon),
    element('rights', feed.rights),
    author(feed.author),
    element('updated', timestamp(feed.updated)),
    ...feed.entries.flatMap((entry) => [
      '<entry>',
      element('id', entry.url),
      element('title', entry.title),
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      element('updated', timestamp(entry.updated)),
      ...entry.authors.map(author),
      element('summary', entry.summary),
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function author(name: string): string {
  return `<author><name>${escapeXml(name)}</name></author>`;
}

/** Atom wants an instant; a day stands for its beginning in UTC. */
function timestamp(day: string): string {
  return `${day}T00:00:00Z`;
}
