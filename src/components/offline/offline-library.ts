import { formatDate } from '../../i18n/formats.ts';
import { localeFacts, localeOf } from '../../i18n/locales.ts';
import { makeTranslate, type Words } from '../../i18n/messages.ts';
import { planSave, type Edition, type Editions, type Saved } from '../../offline/edition.ts';
import { SaveError, saveLibrary } from '../../offline/save-library.ts';
import { libraryCache, readPagesCache, SavedLibrary } from '../../offline/saved-library.ts';

const locale = localeOf(document.documentElement.lang);

/** What the panel of a language shows: which words, which buttons, how much of it is there. */
interface View {
  status: string;
  actions: readonly Action[];
  progress?: number | undefined;
}
type Action = 'save' | 'resume' | 'update' | 'stop' | 'remove';

/** `<offline-library>`: saves, updates and removes the library of each language, and lists the pages that were read. */
class OfflineLibrary extends HTMLElement {
  readonly base = (this.dataset['base'] ?? '/').replace(/\/?$/, '/');
  readonly t = makeTranslate(JSON.parse(this.dataset['words'] ?? '{}') as Words, locale);

  connectedCallback(): void {
    this.#sayWhatIsMissing();
    if (!('caches' in window) || !('serviceWorker' in navigator)) {
      this.piece('unsupported').hidden = false;
      return;
    }
    this.piece('libraries').hidden = false;
    this.piece('read').hidden = false;
    const editions = this.fetchJson<Editions>('offline/editions.json').catch(() => undefined);
    for (const element of this.querySelectorAll<HTMLElement>('[data-locale]')) {
      const panel = new Panel(this, element, new SavedLibrary(localeOf(element.dataset['locale']), this.base));
      void panel.begin(editions);
    }
    void this.#listReadPages();
  }

  /** The first element with a name of its own within an element. */
  piece(name: string, within: ParentNode = this): HTMLElement {
    return within.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  async fetchJson<Data>(path: string): Promise<Data> {
    const response = await fetch(this.base + path, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
    return (await response.json()) as Data;
  }

  /** The service worker shows this page under the address of one that it does not have. */
  #sayWhatIsMissing(): void {
    if (location.pathname.endsWith('/offline/')) return;
    this.piece('missing-text').textContent = this.t('offline.missingText', { address: location.pathname });
    this.piece('missing').hidden = false;
    document.title = this.t('offline.missingTitle');
  }

  async #listReadPages(): Promise<void> {
    const cache = await caches.open(readPagesCache);
    const requests = (await cache.keys()).filter(({ url }) => !new URL(url).pathname.endsWith('/offline/'));
    const pages = await Promise.all(
      requests.map(async (request) => {
        const html = (await (await cache.match(request))?.text()) ?? '';
        const page = new DOMParser().parseFromString(html, 'text/html');
        return { url: request.url, title: page.title.replace(/ · [^·]+$/, ''), language: page.documentElement.lang };
      }),
    );
    const collator = new Intl.Collator(localeFacts[locale].formatTag);
    pages.sort((one, other) => collator.compare(one.title, other.title));
    const list = this.piece('read-list');
    list.replaceChildren(
      ...pages.map(({ url, title, language }) => {
        const link = document.createElement('a');
        Object.assign(link, { href: url, textContent: title, lang: language });
        link.dir = localeFacts[localeOf(language)].direction;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    this.piece('read-none').hidden = pages.length > 0;
    this.piece('read-some').hidden = pages.length === 0;
    const filter = this.querySelector<HTMLInputElement>('.filter input');
    filter?.addEventListener('input', () => {
      const words = filter.value.toLocaleLowerCase(locale).trim();
      for (const item of list.children)
        (item as HTMLElement).hidden = !item.textContent?.toLocaleLowerCase(locale).includes(words);
    });
    this.querySelector('[data-action="forget"]')?.addEventListener(
      'click',
      () => void caches.delete(readPagesCache).then(() => this.#listReadPages()),
      { once: true },
    );
  }
}

/** The panel of one language. */
class Panel {
  readonly #host: OfflineLibrary;
  readonly #element: HTMLElement;
  readonly #library: SavedLibrary;
  #editions: Promise<Editions | undefined> = Promise.resolve(undefined);
  #stop: AbortController | undefined;
  /** Whether the last save ended for want of a connection. */
  #broken = false;

  constructor(host: OfflineLibrary, element: HTMLElement, library: SavedLibrary) {
    this.#host = host;
    this.#element = element;
    this.#library = library;
  }

  async begin(editions: Promise<Editions | undefined>): Promise<void> {
    this.#editions = editions;
    const handlers: Record<Action, () => unknown> = {
      save: () => this.#save(),
      resume: () => this.#save(),
      update: () => this.#save(),
      stop: () => this.#stop?.abort(),
      remove: () => this.#remove(),
    };
    for (const [action, handle] of Object.entries(handlers))
      this.#button(action as Action).addEventListener('click', () => void handle());
    const box = this.#host.piece('keep-current', this.#element).querySelector('input') as HTMLInputElement;
    box.addEventListener('change', async () => {
      await this.#library.write({ ...(await this.#library.read()), keepCurrent: box.checked });
    });
    // What broke off with the connection goes on with it.
    addEventListener('online', () => this.#broken && void this.#save());
    await this.#showState();
  }

  #button(action: Action): HTMLButtonElement {
    return this.#element.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }

  #show({ status, actions, progress }: View): void {
    const piece = (name: string) => this.#host.piece(name, this.#element);
    piece('status').textContent = status;
    const bar = piece('progress') as HTMLProgressElement;
    bar.hidden = progress === undefined;
    bar.value = progress ?? 0;
    const focused =
      this.#element.contains(document.activeElement) && document.activeElement instanceof HTMLButtonElement;
    for (const action of ['save', 'resume', 'update', 'stop', 'remove'] as const)
      this.#button(action).hidden = !actions.includes(action);
    // Who pressed a button that is gone stays in its place.
    const [first] = actions;
    if (focused && first && (document.activeElement as HTMLElement).hidden) this.#button(first).focus();
  }

  /** Shows what is saved, after a line on what just happened, if any. */
  async #showState(news = ''): Promise<void> {
    const { t } = this.#host;
    const [editions, saved, files] = await Promise.all([
      this.#editions,
      this.#library.read(),
      this.#library.readFiles(),
    ]);
    const facts = editions?.[this.#library.locale];
    if (facts)
      this.#host.piece('size', this.#element).textContent = [
        t('offline.pagesOf', { pages: facts.pages }),
        t('offline.size', { fetched: megabytes(facts.fetched), stored: megabytes(facts.stored) }),
      ].join('. ');
    const keep = this.#host.piece('keep-current', this.#element);
    keep.hidden = !saved.complete;
    (keep.querySelector('input') as HTMLInputElement).checked = saved.keepCurrent;
    const begun = Object.keys(files).length > 0;
    const say = (...sentences: string[]) => [news, ...sentences].filter(Boolean).join(' ');
    const whole = saved.complete ? savedWords(saved, t) : '';
    if (!begun) return this.#show({ status: say(t('offline.notSaved')), actions: facts ? ['save'] : [] });
    if (facts && saved.complete && saved.current && saved.version === facts.version)
      return this.#show({ status: say(whole), actions: ['remove'] });
    const edition = facts && (await this.#fetchEdition().catch(() => undefined));
    // Without a network nothing can be compared; what is there is told.
    if (!edition) return this.#show({ status: say(whole || t('offline.notSaved')), actions: ['remove'] });
    const { bytes, had } = planSave(edition, files);
    const amounts = { done: megabytes(had), all: megabytes(had + bytes) };
    if (!saved.complete)
      return this.#show({
        status: say(t('offline.unfinished', amounts)),
        actions: ['resume', 'remove'],
        progress: had / (had + bytes),
      });
    const begunUpdate = !saved.current && saved.version === edition.version;
    const words = begunUpdate
      ? t('offline.unfinishedUpdate', amounts)
      : t('offline.outdated', { fetched: megabytes(bytes) });
    return this.#show({ status: say(whole, words), actions: [begunUpdate ? 'resume' : 'update', 'remove'] });
  }

  #fetchEdition(): Promise<Edition> {
    return this.#host.fetchJson<Edition>(`offline/${this.#library.locale}.json`);
  }

  async #save(): Promise<void> {
    const { t } = this.#host;
    if (this.#stop) return;
    this.#broken = false;
    const { signal } = (this.#stop = new AbortController());
    try {
      // One save of a language at a time, whatever the number of tabs.
      const held = await navigator.locks.request(
        libraryCache(this.#library.locale),
        { ifAvailable: true },
        async (lock) => {
          if (!lock) return false;
          this.#show({ status: '…', actions: ['stop'], progress: 0 });
          await this.#run(signal);
          return true;
        },
      );
      await this.#end(held ? '' : t('offline.elsewhere'));
    } catch (error) {
      this.#broken = error instanceof SaveError ? error.reason === 'connection' : error instanceof TypeError;
      const reason = error instanceof SaveError ? error.reason : this.#broken ? 'connection' : 'failed';
      if (reason === 'failed' && !signal.aborted) console.error(error);
      await this.#end(signal.aborted ? '' : t(`offline.${reason}`));
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { t } = this.#host;
    const [edition, files] = await Promise.all([this.#fetchEdition(), this.#library.readFiles()]);
    const { bytes } = planSave(edition, files);
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    // The files take about four times the bytes that are fetched, as they are kept uncompressed.
    if (quota - usage < bytes * 4) {
      const room = t('offline.littleRoom', { room: megabytes(quota - usage) });
      this.#host.piece('size', this.#element).textContent = room;
    }
    void navigator.storage?.persist?.();
    let told = 0;
    await saveLibrary({
      edition,
      library: this.#library,
      signal,
      report: ({ done, all }) => {
        const bar = this.#host.piece('progress', this.#element) as HTMLProgressElement;
        bar.value = all === 0 ? 1 : done / all;
        // A screen reader is told now and then, not with every file.
        if (Date.now() - told < 1000) return;
        told = Date.now();
        this.#host.piece('status', this.#element).textContent = t('offline.saving', {
          done: megabytes(done),
          all: megabytes(all),
        });
      },
    });
  }

  async #end(news: string): Promise<void> {
    this.#stop = undefined;
    await this.#showState(news);
  }

  async #remove(): Promise<void> {
    await this.#library.remove();
    await this.#showState(`${this.#host.t('offline.removed')}.`);
  }
}

function savedWords({ savedAt = 0, version }: Saved, t: OfflineLibrary['t']): string {
  const date = formatDate(new Date(savedAt).toISOString().slice(0, 10), locale);
  return `${t('offline.saved', { date, version: version.slice(0, 8) })}.`;
}

/** “5.2 MB” in the reader’s language, on one line. */
function megabytes(bytes: number): string {
  return new Intl.NumberFormat(localeFacts[locale].formatTag, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
    .format(bytes / 1_000_000)
    .replace(' ', '\u00a0');
}

customElements.define('offline-library', OfflineLibrary);
