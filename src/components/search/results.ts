import type { Facet } from '../../atlas/search.ts';
import type { Locale } from '../../i18n/locales.ts';
import { closeElisions } from '../../i18n/elisions.ts';
import { writeAddress } from './address.ts';
import type { Answer, Hit } from './engine.ts';
import { element } from './element.ts';
import { markWords, matchedSections, matchedWords, withoutStrays, type Fragment, type Piece } from './fragment.ts';
import type { Selection } from './pages.ts';
import { loadVocabulary, searchPath, type Language, type PageLanguage, type Search } from './resources.ts';

interface Size {
  /** The heading of a result. */
  heading: 'h2' | 'h3';
  /** How many sections of a page are shown, and of how many words their excerpts are. */
  sections: number;
  words: number;
}

/** The name of a value of a common facet, in the language of the page; the value itself where it has none, as in an address typed by hand. */
export function nameOf(facet: 'page' | 'sector', value: string, { words, t }: Language): string {
  if (facet === 'sector') return words.sectors[value] ?? value;
  return has(words.interface['search'], pageKey(value)) ? t(`search.${pageKey(value)}`) : value;
}

/** As `nameOf`, for every facet. */
export function facetValueName(facet: Facet, value: string, language: PageLanguage): string {
  if (facet === 'page' || facet === 'sector') return nameOf(facet, value, language);
  if (facet === 'country' || facet === 'partner') return language.names[facet][value] ?? value;
  return facet !== 'year' && has(language.words.interface[facet], value) ? language.t(`${facet}.${value}`) : value;
}

/** The words for a kind of page: `pageArticle` for `article`; a page of no other kind is `pageOther`. */
function pageKey(kind: string): string {
  return kind === 'page' ? 'pageOther' : `page${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function has(words: Record<string, unknown> | undefined, key: string): boolean {
  return words !== undefined && Object.hasOwn(words, key);
}

/**
 * Puts results into a list, in their order, each as soon as it and those before it are there. Stops when `isCurrent` says that another search
 * has begun. The list keeps what it has until the first result stands. `names` are searched as a whole.
 */
export async function showResults(
  list: HTMLElement,
  hits: readonly Hit[],
  language: Language,
  size: Size,
  isCurrent: () => boolean,
  { append = false, names = [] }: { append?: boolean; names?: readonly string[] } = {},
): Promise<void> {
  const fragments = hits.map((hit) => hit.data());
  for (const [place, hit] of hits.entries()) {
    const fragment = await fragments[place];
    if (!isCurrent()) return;
    if (place === 0 && !append) list.replaceChildren();
    if (fragment) list.append(resultElement(hit, fragment, language, size, names));
  }
}

function resultElement(
  hit: Hit,
  fragment: Fragment,
  language: Language,
  size: Size,
  names: readonly string[],
): HTMLLIElement {
  const { locale } = language.words;
  const places = withoutStrays(fragment.content, hit.words, names);
  const words = matchedWords(fragment.content, places);
  const title = closeElisions(fragment.meta['title'] ?? '');
  const foreign = (fragment.filters['language'] ?? []).find((code) => code !== locale) as Locale | undefined;
  const [sector] = hit.facets?.get('sector') ?? [];
  const kind = hit.facets?.get('page')?.[0] ?? 'page';
  const about = [
    nameOf('page', kind, language),
    sector && kind !== 'sector' ? nameOf('sector', sector, language) : '',
  ].filter(Boolean);
  const inTitle = (anchor: string | undefined) => anchor === undefined || fragment.url.endsWith(`#${anchor}`);
  const best = matchedSections(fragment, places, size.words).slice(0, size.sections);
  // What stands under the title has no heading to tell it from the section before it, so it goes first.
  const shown = [...best.filter(({ anchor }) => inTitle(anchor)), ...best.filter(({ anchor }) => !inTitle(anchor))];

  return element(
    'li',
    { class: 'result', 'data-sector': sector },
    element('p', { class: 'eyebrow' }, about.join(' · ')),
    element(
      size.heading,
      { class: 'result-title' },
      element(
        'a',
        { href: linkTo(fragment.url, undefined, words), lang: foreign, dir: 'auto' },
        ...marked(markWords(title, words)),
      ),
    ),
    ...shown
      .filter(({ anchor, excerpt }) => excerpt.length > 0 || !inTitle(anchor))
      .map(({ title: heading, anchor, excerpt }) =>
        element(
          'p',
          { class: 'result-section', dir: 'auto' },
          !inTitle(anchor) &&
            element('a', { href: linkTo(fragment.url, anchor, words) }, ...marked(markWords(heading, words))),
          !inTitle(anchor) && ' ',
          element('span', { class: 'result-excerpt' }, ...marked(excerpt)),
        ),
      ),
  );
}

/** The address of a result, with the words that its page marks on arrival (see arrival.ts). */
function linkTo(url: string, anchor: string | undefined, words: readonly string[]): string {
  const [path = '', hash] = url.split('#');
  const target = anchor ?? hash;
  const query =
    words.length > 0 ? `?${new URLSearchParams({ highlight: words.slice(0, 12).join(' ') }).toString()}` : '';
  return path + query + (target === undefined ? '' : `#${target}`);
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

/** Says what was searched for besides what the reader typed, and offers another spelling for what the index does not know. */
export async function showHints(
  box: HTMLElement,
  answer: Answer,
  selection: Selection,
  { engine }: Search,
  { t }: Language,
  isCurrent: () => boolean,
): Promise<void> {
  const meanings = answer.meanings.map((meaning) =>
    element('p', { class: 'soft small' }, t('search.alsoSearched', { meaning })),
  );
  box.replaceChildren(...meanings);
  if (answer.unknown.length === 0) return;
  const vocabulary = await loadVocabulary().catch((): string[] => []);
  const suggestion = engine.suggest(answer, vocabulary);
  if (!suggestion || !isCurrent()) return;
  const link = element(
    'a',
    { href: searchPath + writeAddress({ query: suggestion, selection }), 'data-suggestion': suggestion },
    suggestion,
  );
  const [before = '', after = ''] = t('search.didYouMean', { suggestion: '\0' }).split('\0');
  box.append(element('p', { class: 'suggestion' }, before, link, after));
}

/** Places to begin at: the sectors, the register, the glossary. */
export function startingPlaces({ words, t }: Language): HTMLElement {
  const root = searchPath.replace(/search\/$/, '');
  return element(
    'ul',
    { class: 'places' },
    ...Object.entries(words.sectors).map(([id, name]) =>
      element('li', { 'data-sector': id }, element('a', { href: `${root}${id}/` }, name)),
    ),
    ...['partnerships', 'countries', 'partners', 'timeline', 'glossary'].map((page) =>
      element('li', {}, element('a', { href: `${root}${page}/` }, t(`navigation.${page}`))),
    ),
  );
}
