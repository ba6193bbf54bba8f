import { localeOf } from '../../i18n/locales.ts';
import { makeTranslate, type Translate, type Words } from '../../i18n/messages.ts';
import { painted } from '../shell/painted.ts';
import type { RegisterFile } from './records.ts';
import {
  facets,
  indexRegister,
  isWhole,
  parametersOf,
  recordsToCsv,
  viewOf,
  type Facet,
  type RegisterRecord,
  type RegisterView,
} from './view.ts';

/** Cards that are drawn at once; the rest waits behind a button, so that ten thousand are never in the page together. */
const pageSize = 60;
/** Choices of a facet that show before the reader unfolds the rest. */
const choicesShown = 8;
/** What is downloaded is read elsewhere, so it names where the register is published, be this page on another host or in a folder. */
const publicAddress = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

/**
 * Turns the static list of the register into one that filters, sorts and downloads. The view stands in the address: it can be shared,
 * bookmarked, and comes again with Back. Without this script the page lists everything.
 */
class RegisterFilter extends HTMLElement {
  #answer: ReturnType<typeof indexRegister> | undefined;
  #file: RegisterFile | undefined;
  #shown = pageSize;
  #unfolded = new Set<Facet>();
  #t: Translate = makeTranslate(
    JSON.parse(this.dataset['words'] ?? '{}') as Words,
    localeOf(document.documentElement.lang),
  );

  async connectedCallback(): Promise<void> {
    const filters = this.querySelector('details') as HTMLDetailsElement;
    filters.open = matchMedia('(min-width: 64rem)').matches;
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', (event) => {
      // A text changes with every key: it replaces the view, every other choice is a step that Back undoes.
      this.#change(event.target instanceof HTMLInputElement && event.target.type !== 'checkbox' ? 'replace' : 'push');
    });
    this.#part('more').addEventListener('click', () => {
      const before = this.#shown;
      this.#shown += pageSize;
      this.#draw();
      this.#part('results').querySelectorAll<HTMLAnchorElement>('a')[before]?.focus();
    });
    this.#part('clear').addEventListener('click', () => {
      history.pushState(null, '', location.pathname);
      this.#restore();
    });
    for (const format of ['csv', 'json'] as const)
      this.#part(format).addEventListener('click', () => this.#download(format));
    addEventListener('popstate', () => this.#restore());
    if (!location.search) await painted();
    try {
      const response = await fetch(this.dataset['register'] ?? '');
      if (!response.ok) throw new Error(String(response.status));
      this.#file = (await response.json()) as RegisterFile;
    } catch {
      // The whole list stands below; only the filter is missing.
      filters.hidden = true;
      this.#part('failed').hidden = false;
      return;
    }
    this.#answer = indexRegister(this.#file.records);
    this.#restore();
  }

  get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #part(name: string): HTMLElement {
    return document.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #restore(): void {
    const view = viewOf(new URLSearchParams(location.search));
    const set = (name: string, value: string) =>
      ((this.form.elements.namedItem(name) as HTMLInputElement).value = value);
    set('q', view.text);
    set('from', view.from === undefined ? '' : String(view.from));
    set('to', view.to === undefined ? '' : String(view.to));
    set('sort', view.sorting);
    this.#shown = pageSize;
    this.#show(view);
  }

  #change(how: 'push' | 'replace'): void {
    const view = viewOf(
      new URLSearchParams([...new FormData(this.form)].filter(([, value]) => value !== '') as [string, string][]),
    );
    const parameters = parametersOf(view).toString();
    const address = parameters ? `?${parameters}` : location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#shown = pageSize;
    this.#show(view);
  }

  #view: RegisterView | undefined;
  #matches: number[] = [];

  #show(view: RegisterView): void {
    if (!this.#answer) return;
    this.#view = view;
    const { matches, counts } = this.#answer(view);
    this.#matches = matches;
    for (const facet of facets) this.#drawFacet(facet, counts[facet], view.chosen[facet]);
    this.#draw();
  }

  #draw(): void {
    const { records = [] } = this.#file ?? {};
    const view = this.#view;
    if (!view) return;
    const whole = isWhole(view);
    this.#part('whole').hidden = !whole;
    this.#part('filtered').hidden = whole;
    this.#part('clear').hidden = whole;
    const count = this.#matches.length;
    this.#part('count').textContent = this.#t('count.partnerships', { count });
    this.#part('nothing').hidden = whole || count > 0;
    const shown = whole ? [] : this.#matches.slice(0, this.#shown);
    this.#part('results').replaceChildren(...shown.map((index) => this.#card(records[index] as RegisterRecord)));
    this.#part('more').hidden = whole || count <= this.#shown;
  }

  #card(record: RegisterRecord): Node {
    const template = document.querySelector<HTMLTemplateElement>('#register-card') as HTMLTemplateElement;
    const card = template.content.cloneNode(true) as DocumentFragment;
    const names = this.#file?.names;
    const article = card.querySelector('article') as HTMLElement;
    article.dataset['sector'] = record.sectors[0];
    const [eyebrow, parties, since] = card.querySelectorAll('p');
    const link = card.querySelector('a') as HTMLAnchorElement;
    if (eyebrow) eyebrow.textContent = `${names?.kind[record.kind] ?? ''} · ${names?.status[record.status] ?? ''}`;
    link.href = `${this.dataset['base']}${record.id}/`;
    link.textContent = record.name;
    if (record.nameLocale) {
      link.lang = record.nameLocale;
      link.dir = 'ltr';
    }
    if (parties) parties.textContent = record.parties;
    if (since) since.textContent = record.since;
    return card;
  }

  #drawFacet(facet: Facet, counts: ReadonlyMap<string, number>, chosen: readonly string[]): void {
    const box = this.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
    const names = this.#file?.names[facet];
    if (!box || !names) return;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const all = [...new Set([...chosen, ...counts.keys()])]
      .filter((id) => names[id] !== undefined)
      .sort(
        (one, other) =>
          Number(chosen.includes(other)) - Number(chosen.includes(one)) ||
          (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
      );
    const folded = !this.#unfolded.has(facet) && all.length > choicesShown + 2;
    const items = (folded ? all.slice(0, Math.max(choicesShown, chosen.length)) : all).map((id) => {
      const label = document.createElement('label');
      const input = Object.assign(document.createElement('input'), {
        type: 'checkbox',
        name: facet,
        value: id,
        checked: chosen.includes(id),
      });
      const name = Object.assign(document.createElement('span'), { textContent: names[id] ?? id });
      const count = Object.assign(document.createElement('span'), {
        className: 'count',
        textContent: String(counts.get(id) ?? 0),
      });
      label.append(input, name, count);
      return label;
    });
    const list = box.querySelector<HTMLElement>('.choices') as HTMLElement;
    list.replaceChildren(...items);
    if (folded) {
      const more = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'unfold',
        textContent: this.#t('register.all', { count: all.length }),
      });
      more.addEventListener('click', () => {
        this.#unfolded.add(facet);
        this.#drawFacet(facet, counts, chosen);
        list.querySelectorAll('input')[choicesShown]?.focus();
      });
      list.append(more);
    }
    if (focused !== undefined) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }

  #download(format: 'csv' | 'json'): void {
    const records = this.#matches.map((index) => this.#file?.records[index] as RegisterRecord);
    const urlOf = (id: string) => new URL(`${this.dataset['base']}${id}/`, publicAddress).href;
    const text =
      format === 'csv'
        ? `\uFEFF${recordsToCsv(records, urlOf)}`
        : JSON.stringify(
            {
              view: new URL(location.search, publicAddress).href,
              licence: 'https://creativecommons.org/licenses/by/4.0/',
              records: records.map((record) => ({ ...record, url: urlOf(record.id) })),
            },
            null,
            2,
          );
    const url = URL.createObjectURL(new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `taawun-partnerships.${format}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }
}

customElements.define('register-filter', RegisterFilter);
