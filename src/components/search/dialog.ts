import { writeAddress, toggle } from './address.ts';
import { element } from './element.ts';
import type { Answer } from './engine.ts';
import { LatestRun } from './latest.ts';
import { countValues, matches, type Selection } from './pages.ts';
import { checkReach, loadLanguage, loadSearch, searchPath, type Language } from './resources.ts';
import { nameOf, showHints, showResults, startingPlaces } from './results.ts';
import { makeStatus } from './status.ts';

const size = { heading: 'h3', sections: 2, words: 20 } as const;
const shownHits = 5;

/** `<search-dialog>`: the search over every page, opened by the header’s link, `/` and Ctrl or Cmd with K (opener.ts). */
export class SearchDialog extends HTMLElement {
  readonly #latest = new LatestRun();
  #parts: Parts | undefined;
  #selection: Selection = new Map();

  /** Opens the dialog; the second time with the last query in it, marked, so that typing replaces it. Fails when its words can’t be loaded. */
  async open(): Promise<void> {
    this.#parts ??= this.#build(await loadLanguage());
    const { dialog, input } = this.#parts;
    if (dialog.open) return;
    document.documentElement.classList.add('searching');
    dialog.showModal();
    input.select();
  }

  #build(language: Language): Parts {
    const parts = makeParts(language);
    this.append(parts.dialog);
    const search = () => this.#search(parts);
    parts.input.addEventListener('input', search);
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(parts.all.href);
    });
    parts.close.addEventListener('click', () => parts.dialog.close());
    parts.dialog.addEventListener('close', () => document.documentElement.classList.remove('searching'));
    parts.dialog.addEventListener('click', (event) => {
      if (event.target === parts.dialog) parts.dialog.close();
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const suggestion = link?.dataset['suggestion'];
      if (!link || !plain) return;
      if (suggestion === undefined) parts.dialog.close();
      else {
        event.preventDefault();
        parts.input.value = suggestion;
        parts.input.focus();
        search();
      }
    });
    parts.dialog.addEventListener('keydown', (event) => moveByKey(event, parts));
    return parts;
  }

  #search(parts: Parts): void {
    const { language, input, all } = parts;
    const query = input.value.trim();
    if (query === '') this.#selection = new Map();
    all.href = searchPath + writeAddress({ query, selection: this.#selection });
    parts.start.hidden = query !== '';
    parts.found.hidden = query === '';
    this.#latest.start(async (isCurrent) => {
      if (query === '') return;
      try {
        const search = await loadSearch();
        const answer = await search.engine.search(query);
        if (!isCurrent()) return;
        checkReach(answer);
        const hits = answer.hits.filter(({ facets }) => matches(facets, this.#selection));
        this.#showSectors(parts, answer);
        const hints = showHints(parts.hints, answer, this.#selection, search, language, isCurrent);
        parts.nothing.hidden = hits.length > 0;
        all.hidden = hits.length === 0;
        if (hits.length === 0) parts.results.replaceChildren();
        parts.say(
          hits.length > 0
            ? language.t('search.resultsFor', { count: hits.length, query })
            : language.t(answer.hits.length > 0 ? 'search.nothingFilters' : 'search.nothingTitle', { query }),
        );
        await showResults(parts.results, hits.slice(0, shownHits), language, size, isCurrent, {
          names: answer.meanings,
        });
        await hints;
      } catch (error) {
        if (isCurrent()) this.#showFailure(parts, error);
      }
    });
  }

  #showSectors(parts: Parts, answer: Answer): void {
    const counts = countValues(
      answer.hits.map(({ facets }) => facets),
      'sector',
      this.#selection,
    );
    const chosen = this.#selection.get('sector') ?? [];
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['sector'] : undefined;
    const chips = Object.keys(parts.language.words.sectors)
      .filter((id) => counts.has(id))
      .map((id) => {
        const chip = element(
          'button',
          { type: 'button', class: 'chip', 'data-sector': id, 'aria-pressed': String(chosen.includes(id)) },
          nameOf('sector', id, parts.language),
          ' ',
          element('span', { class: 'count' }, String(counts.get(id))),
        );
        chip.addEventListener('click', () => {
          this.#selection = toggle(this.#selection, 'sector', id);
          this.#search(parts);
        });
        return chip;
      });
    parts.sectors.hidden = chips.length === 0;
    parts.sectors.replaceChildren(...chips);
    if (focused) chips.find(({ dataset }) => dataset['sector'] === focused)?.focus();
  }

  #showFailure(parts: Parts, error: unknown): void {
    console.error(error);
    const { t } = parts.language;
    const again = element('button', { type: 'button', class: 'button' }, t('search.retry'));
    again.addEventListener('click', () => this.#search(parts));
    parts.say(t('search.failed'));
    parts.results.replaceChildren(element('li', {}, again));
  }
}

type Parts = ReturnType<typeof makeParts>;

function makeParts(language: Language) {
  const { t } = language;
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': t('search.label'),
    placeholder: t('search.placeholder'),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', { type: 'button', class: 'close' }, t('search.close'));
  const form = element('form', { action: searchPath, role: 'search' }, input, close);
  const sectors = element('div', { class: 'chips', role: 'group', 'aria-label': t('search.sector') });
  const { line, live, say } = makeStatus();
  const all = element('a', { class: 'all', href: searchPath }, t('search.allResults'));
  const hints = element('div', { class: 'hints' });
  const results = element('ol', { class: 'results' });
  const nothing = element(
    'div',
    { class: 'nothing', hidden: true },
    element('p', {}, t('search.nothingHint')),
    startingPlaces(language),
  );
  const found = element(
    'div',
    { hidden: true },
    sectors,
    element('div', { class: 'status-line' }, line, all),
    hints,
    results,
    nothing,
  );
  const start = element(
    'div',
    { class: 'start' },
    element('p', { class: 'soft' }, t('search.start')),
    startingPlaces(language),
  );
  const keys = element('p', { class: 'keys soft', 'aria-hidden': 'true' }, t('search.keys'));
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': t('search.label') },
    element('div', { class: 'sheet' }, form, element('div', { class: 'body' }, start, found), keys, live),
  );
  return { language, dialog, form, input, close, sectors, all, hints, results, nothing, found, start, say };
}

/** Arrows go through the links below the field, Home and End to the first and last; any letter goes on with the query. */
function moveByKey(event: KeyboardEvent, { dialog, input }: Parts): void {
  const { key } = event;
  if (key === 'Escape') {
    // A search field would take the first Escape for itself.
    event.preventDefault();
    dialog.close();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...dialog.querySelectorAll<HTMLAnchorElement>('.body a')].filter((link) => link.checkVisibility());
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === input;
  let target: HTMLElement | undefined;
  if (key === 'ArrowDown') target = links[at + 1] ?? links[at];
  else if (key === 'ArrowUp') target = at > 0 ? links[at - 1] : input;
  else if (key === 'Home' && !inField) target = links[0];
  else if (key === 'End' && !inField) target = links.at(-1);
  else if (at >= 0 && (key === 'Backspace' || (key.length === 1 && key !== ' '))) return input.focus();
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
