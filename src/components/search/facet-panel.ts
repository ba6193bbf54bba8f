import { facets, type Facet } from '../../atlas/search.ts';
import { element } from './element.ts';
import { countValues, type PageFacets, type Selection } from './pages.ts';
import type { PageLanguage } from './resources.ts';
import { facetValueName } from './results.ts';

/** How many choices of a facet are shown before the reader asks for the rest. */
const shownChoices = 7;

interface Choice {
  value: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** The choices that narrow results, a group a facet, each with the number of pages that it would show. */
export class FacetPanel {
  readonly element = element('div', { class: 'facets' });
  readonly #language: PageLanguage;
  readonly #onToggle: (facet: Facet, value: string) => void;
  /** The facets whose rest the reader unfolded; they stay so when the results change. */
  readonly #unfolded = new Set<Facet>();

  constructor(language: PageLanguage, onToggle: (facet: Facet, value: string) => void) {
    this.#language = language;
    this.#onToggle = onToggle;
  }

  /** Shows the choices for the pages that answer a query. The choice that has the focus keeps it. */
  show(pages: readonly (PageFacets | undefined)[], selection: Selection): void {
    const focused = document.activeElement?.id;
    const groups = facets.flatMap((facet) => {
      const choices = this.#choices(facet, pages, selection);
      return choices.length > 0 ? [this.#group(facet, choices)] : [];
    });
    this.element.replaceChildren(...groups);
    if (focused) document.getElementById(focused)?.focus();
  }

  #choices(facet: Facet, pages: readonly (PageFacets | undefined)[], selection: Selection): Choice[] {
    const { compare } = new Intl.Collator(this.#language.words.locale);
    const chosen = selection.get(facet) ?? [];
    const choices = [...countValues(pages, facet, selection)].map(([value, count]) => ({
      value,
      name: facetValueName(facet, value, this.#language),
      count,
      chosen: chosen.includes(value),
    }));
    return choices.sort((one, other) =>
      facet === 'year'
        ? Number(other.value) - Number(one.value)
        : other.count - one.count || compare(one.name, other.name),
    );
  }

  #group(facet: Facet, choices: readonly Choice[]): HTMLFieldSetElement {
    const { t } = this.#language;
    // One choice more costs no more room than the line that would unfold it.
    const split = choices.length <= shownChoices + 1 ? choices.length : shownChoices;
    const group = element(
      'fieldset',
      { class: 'facet' },
      element('legend', {}, t(`search.${facet}`)),
      element('ul', {}, ...choices.slice(0, split).map((choice) => this.#item(facet, choice))),
    );
    const rest = choices.slice(split);
    if (rest.length > 0) group.append(this.#rest(facet, rest));
    return group;
  }

  /** The choices that few readers want. There may be hundreds, so they are made when they are unfolded. */
  #rest(facet: Facet, choices: readonly Choice[]): HTMLDetailsElement {
    const list = element('ul');
    const details = element(
      'details',
      {},
      element('summary', {}, this.#language.t('search.moreChoices', { count: choices.length })),
      list,
    );
    details.addEventListener('toggle', () => {
      this.#unfolded[details.open ? 'add' : 'delete'](facet);
      if (details.open && !list.hasChildNodes()) fill();
    });
    const fill = () => list.append(...choices.map((choice) => this.#item(facet, choice)));
    if (this.#unfolded.has(facet) || choices.some(({ chosen }) => chosen)) {
      fill();
      details.open = true;
    }
    return details;
  }

  #item(facet: Facet, { value, name, count, chosen }: Choice): HTMLLIElement {
    const box = element('input', { type: 'checkbox', id: `facet-${facet}-${value}`, checked: chosen });
    box.addEventListener('change', () => this.#onToggle(facet, value));
    return element(
      'li',
      {},
      element(
        'label',
        {},
        box,
        element('span', { class: 'name' }, name),
        element('span', { class: 'count' }, String(count)),
      ),
    );
  }
}
