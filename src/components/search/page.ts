import type { Facet } from '../../atlas/search.ts';
import { readAddress, toggle, writeAddress, type SearchState } from './address.ts';
import { element } from './element.ts';
import type { Answer, Hit } from './engine.ts';
import { FacetPanel } from './facet-panel.ts';
import { LatestRun } from './latest.ts';
import { matches } from './pages.ts';
import { checkReach, loadPageLanguage, loadPageSearch, type PageLanguage, type Search } from './resources.ts';
import { facetValueName, showHints, showResults } from './results.ts';
import { makeStatus } from './status.ts';

const size = { heading: 'h2', sections: 3, words: 30 } as const;
const pageSize = 10;

/**
 * `<search-page>`: the results of `/search/`. What is asked stands in the address: typing rewrites it, a choice or Enter adds to the history,
 * so that Back undoes it and a link shares it.
 */
export class SearchPage extends HTMLElement {
  readonly #latest = new LatestRun();
  readonly #title = document.title;
  #state: SearchState = { query: '', selection: new Map() };
  #answer: Answer | undefined;
  #shown = 0;

  connectedCallback(): void {
    // Without its words the page stays what it is without scripts.
    this.#begin().catch((error: unknown) => console.error(error));
  }

  async #begin(): Promise<void> {
    const parts = makeParts(this, await loadPageLanguage(), (facet, value) => this.#toggle(parts, facet, value));
    const { form, input } = parts;
    this.append(parts.found);
    const read = () => {
      this.#state = readAddress(new URLSearchParams(location.search));
      input.value = this.#state.query;
      this.#run(parts);
    };
    window.addEventListener('popstate', read);
    input.addEventListener('input', () => {
      this.#change(parts, { ...this.#state, query: input.value.trim() }, { typing: true });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change(parts, { ...this.#state, query: input.value.trim() });
    });
    parts.more.addEventListener('click', () => void this.#showMore(parts));
    parts.hints.addEventListener('click', (event) => {
      const suggestion = event.target instanceof HTMLElement ? event.target.dataset['suggestion'] : undefined;
      if (suggestion === undefined) return;
      event.preventDefault();
      input.value = suggestion;
      input.focus();
      this.#change(parts, { ...this.#state, query: suggestion });
    });
    // What was typed before this script was there counts, too.
    const typed = input.value;
    read();
    if (typed && typed !== this.#state.query) {
      input.value = typed;
      this.#change(parts, { ...this.#state, query: typed.trim() }, { typing: true });
    }
  }

  #change(parts: Parts, state: SearchState, { typing = false } = {}): void {
    this.#state = state;
    const address = location.pathname + writeAddress(state);
    if (address !== location.pathname + location.search) {
      const overTyping = typing && (history.state as { typing?: boolean } | null)?.typing === true;
      history[overTyping ? 'replaceState' : 'pushState']({ typing }, '', address);
    }
    this.#run(parts, { atOnce: !typing });
  }

  #run(parts: Parts, options: { atOnce?: boolean } = {}): void {
    const { found } = parts;
    const { query, selection } = this.#state;
    const asked = query !== '' || selection.size > 0;
    document.title = query ? `${query} · ${this.#title}` : this.#title;
    found.hidden = !asked;
    this.classList.toggle('asked', asked);
    // From here on the element itself says whether anything is asked.
    document.documentElement.classList.remove('asked');
    this.#latest.start(async (isCurrent) => {
      if (!asked) return parts.say('');
      try {
        const search = await loadPageSearch();
        const answer = this.#answer?.query === query ? this.#answer : await search.engine.search(query);
        if (!isCurrent()) return;
        checkReach(answer);
        this.#answer = answer;
        await this.#show(parts, answer, search, isCurrent);
      } catch (error) {
        if (isCurrent()) this.#showFailure(parts, error);
      }
    }, options);
  }

  get #hits(): Hit[] {
    return (this.#answer?.hits ?? []).filter(({ facets: own }) => matches(own, this.#state.selection));
  }

  async #show(parts: Parts, answer: Answer, search: Search, isCurrent: () => boolean): Promise<void> {
    const { t } = parts.language;
    const { query, selection } = this.#state;
    const hits = this.#hits;
    parts.panel.show(
      answer.hits.map((hit) => hit.facets),
      selection,
    );
    this.#showChips(parts);
    const hints = showHints(parts.hints, answer, selection, search, parts.language, isCurrent);
    parts.nothing.hidden = hits.length > 0;
    if (hits.length === 0) {
      parts.results.replaceChildren();
      const excluded = answer.hits.length > 0;
      parts.say(excluded ? t('search.nothingFilters') : t('search.nothingTitle', { query }));
      parts.nothingHint.hidden = excluded;
      // The places to begin at stand below.
      if (!excluded) this.classList.remove('asked');
    } else
      parts.say(
        query ? t('search.resultsFor', { count: hits.length, query }) : t('count.results', { count: hits.length }),
      );
    this.#shown = Math.min(pageSize, hits.length);
    parts.more.hidden = hits.length <= this.#shown;
    await showResults(parts.results, hits.slice(0, this.#shown), parts.language, size, isCurrent, {
      names: answer.meanings,
    });
    await hints;
  }

  async #showMore(parts: Parts): Promise<void> {
    const state = this.#state;
    const hits = this.#hits;
    const next = hits.slice(this.#shown, this.#shown + pageSize);
    const place = this.#shown;
    this.#shown += next.length;
    parts.more.hidden = hits.length <= this.#shown;
    await showResults(parts.results, next, parts.language, size, () => state === this.#state, {
      append: true,
      names: this.#answer?.meanings ?? [],
    });
    parts.results.children[place]?.querySelector('a')?.focus();
  }

  #showChips(parts: Parts): void {
    const { t } = parts.language;
    const { selection, query } = this.#state;
    const chips = [...selection].flatMap(([facet, values]) =>
      values.map((value) => {
        const name = facetValueName(facet, value, parts.language);
        const chip = element(
          'button',
          { type: 'button', class: 'chip', 'aria-label': t('search.removeFilter', { filter: name }) },
          name,
          ' ×',
        );
        chip.addEventListener('click', () => {
          this.#toggle(parts, facet, value);
          // The chip is gone; the count of what is there now is the next thing to read.
          parts.status.focus();
        });
        return element('li', {}, chip);
      }),
    );
    const all = element('button', { type: 'button', class: 'chip plain' }, t('search.removeFilters'));
    all.addEventListener('click', () => {
      this.#change(parts, { query, selection: new Map() });
      parts.status.focus();
    });
    parts.chips.replaceChildren(...chips, ...(chips.length > 1 ? [element('li', {}, all)] : []));
    parts.chips.hidden = chips.length === 0;
    parts.filterCount.textContent = chips.length > 0 ? ` (${chips.length})` : '';
  }

  #toggle(parts: Parts, facet: Facet, value: string): void {
    this.#change(parts, { ...this.#state, selection: toggle(this.#state.selection, facet, value) });
  }

  #showFailure(parts: Parts, error: unknown): void {
    console.error(error);
    const { t } = parts.language;
    const again = element('button', { type: 'button', class: 'button' }, t('search.retry'));
    again.addEventListener('click', () => this.#run(parts));
    parts.say(t('search.failed'));
    parts.results.replaceChildren(element('li', {}, again));
    parts.more.hidden = true;
  }
}

type Parts = ReturnType<typeof makeParts>;

function makeParts(page: SearchPage, language: PageLanguage, onToggle: (facet: Facet, value: string) => void) {
  const { t } = language;
  const form = page.querySelector('form') ?? element('form');
  const input = form.querySelector('input') ?? element('input');
  const filterCount = element('span');
  const panel = new FacetPanel(language, onToggle);
  const filters = element('details', { class: 'filters', open: matchMedia('(min-width: 60rem)').matches });
  filters.append(element('summary', {}, t('search.filters'), filterCount), panel.element);
  const { line: status, live, say } = makeStatus();
  const chips = element('ul', { class: 'chips', hidden: true, 'aria-label': t('search.filters') });
  const hints = element('div', { class: 'hints' });
  const results = element('ol', { class: 'results' });
  const nothingHint = element('p', {}, t('search.nothingHint'));
  const nothing = element('div', { class: 'nothing', hidden: true }, nothingHint);
  const more = element('button', { type: 'button', class: 'button more', hidden: true }, t('search.more'));
  const found = element(
    'div',
    { class: 'found', hidden: true },
    filters,
    element('div', { class: 'list' }, status, live, chips, hints, results, nothing, more),
  );
  return {
    language,
    form,
    input,
    filterCount,
    panel,
    status,
    chips,
    hints,
    results,
    nothing,
    nothingHint,
    more,
    found,
    say,
  };
}
