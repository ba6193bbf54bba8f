import type { Article, ArticleText, Partnership } from '../../../src/atlas/model.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { SourceData } from '../../../src/schemas/source.ts';

type Text = Omit<ArticleText, 'entry' | 'locale' | 'body' | 'minutes'> & { body?: string };

/** An article with a text in English and in any other language that is given. */
export function article(
  id: string,
  texts: { en: Text } & Partial<Record<Locale, Text>>,
  facts: Partial<Article['data']> = {},
): Article {
  const [slug = '', sector] = id.split('/').reverse();
  const entries = Object.entries(texts).map(
    ([locale, text]) =>
      [locale as Locale, { body: '', minutes: 1, ...text, locale: locale as Locale } as ArticleText] as const,
  );
  return {
    id,
    sector,
    slug,
    data: {
      title: texts.en.title,
      summary: texts.en.summary,
      asOf: '2026-01-02',
      reviewed: '2026-01-03',
      order: 0,
      authors: ['Taawun editors'],
      countries: [],
      partnerships: [],
      related: [],
      keyFigures: [],
      ...facts,
    },
    texts: new Map(entries),
  };
}

/** A partnership, told in English where nothing else is given. */
export function partnership(id: string, facts: Partial<Partnership['data']> = {}): Partnership {
  return {
    id,
    data: {
      name: { en: id },
      kind: 'network',
      sectors: ['technology'],
      members: ['TUR'],
      partners: [],
      start: null,
      end: null,
      status: 'active',
      statusAsOf: '2020',
      value: null,
      places: [],
      summary: { en: `What ${id} is.` },
      claims: [{ text: { en: 'It exists.' }, sources: ['port-2020'] }],
      caveats: [],
      ...facts,
    },
  };
}

/** A source of the bibliography. */
export function source(id: string, facts: Partial<SourceData> = {}): SourceData {
  return {
    id,
    type: 'webpage',
    kind: 'official',
    title: 'The port opens',
    authors: [],
    publisher: 'Port Authority',
    issued: '2020-05',
    url: 'https://port.example/open?a=1&b=2',
    language: 'en',
    read: true,
    ...facts,
  };
}
