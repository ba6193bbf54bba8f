import { painted } from '../shell/painted.ts';
import { portable } from '../shell/portable.ts';

/** What `<search-dialog>` can do, once search.ts has defined it. */
interface SearchDialog extends HTMLElement {
  open(): Promise<void>;
}

/**
 * Opens the search dialog from the search link of the header, `/` and Ctrl or Cmd with K. Its script is fetched at the first sign that
 * somebody means to search, never before; where it can’t be had, the link still leads to the search page. On that page, which has a script of
 * its own, the same keys lead to its field.
 */
export function openSearch(): void {
  const page = document.querySelector<HTMLElement>('search-page');
  const script = (page ?? document.querySelector<HTMLElement>('script[data-search]'))?.dataset['search'];
  const link = document.querySelector<HTMLAnchorElement>('a.search-open');
  if (!script || !link) return;
  const field = page?.querySelector('input');
  let loading: Promise<unknown> | undefined;
  const load = () => {
    if (!loading && !portable) fetchIndexEarly();
    return (loading ??= import(/* @vite-ignore */ script).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  };
  const loadEarly = () => void load().catch(() => undefined);
  const open = async () => {
    if (field) return field.focus();
    try {
      await load();
      const dialog =
        document.querySelector<SearchDialog>('search-dialog') ??
        document.body.appendChild(document.createElement('search-dialog'));
      await (dialog as SearchDialog).open();
    } catch {
      location.assign(link.href);
    }
  };
  for (const sign of ['pointerenter', 'touchstart', 'focus']) link.addEventListener(sign, loadEarly, { passive: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const commandK =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !commandK) return;
    event.preventDefault();
    void open();
  });
  if (!field) return;
  // Without the script the lists to browse come back.
  const loadPage = () => void load().catch(() => document.documentElement.classList.remove('asked'));
  if (document.documentElement.classList.contains('asked')) return loadPage();
  // A page that is asked nothing is painted first.
  field.addEventListener('focus', loadPage, { once: true });
  void painted().then(loadPage);
}

/** Begins to fetch Pagefind and its WebAssembly, which make two thirds of all bytes, while the script that will ask for them is on its way. */
function fetchIndexEarly(): void {
  const base = document.querySelector<HTMLElement>('script[data-base]')?.dataset['base']?.replace(/\/?$/, '/');
  for (const [rel, as, file] of [
    ['modulepreload', 'script', 'pagefind.js'],
    ['preload', 'fetch', `wasm.${document.documentElement.lang}.pagefind`],
  ]) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel, as, crossOrigin: 'anonymous', href: `${base}pagefind/${file}` }));
  }
}
