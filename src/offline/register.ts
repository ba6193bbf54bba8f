import { portable } from '../components/shell/portable.ts';

/**
 * Registers the service worker at the first act of a reader, so that a page costs nothing more before, and has it keep the page that is open,
 * which came before the worker. A copy that needs no server has none, nor has a folder (`file:`) or a connection that is not secure.
 */
export function keepWhatIsRead(): void {
  const base = document.querySelector<HTMLElement>('script[data-base]')?.dataset['base']?.replace(/\/?$/, '/');
  if (base === undefined) return;
  if (portable || !('serviceWorker' in navigator) || !isSecureContext || !location.protocol.startsWith('http')) return;
  const acts = ['scroll', 'pointerdown', 'keydown', 'touchstart'] as const;
  const begin = () => {
    for (const act of acts) removeEventListener(act, begin);
    // A browser that refuses it, as some do in a private window, reads on without it.
    register(base).catch(() => undefined);
  };
  for (const act of acts) addEventListener(act, begin, { passive: true });
}

async function register(base: string): Promise<void> {
  const controlled = navigator.serviceWorker.controller !== null;
  await navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  if (controlled) return;
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = resources.filter((name) => name.startsWith(location.origin));
  const message = {
    keep: [location.href.replace(/[?#].*$/, ''), ...own.map((name) => name.replace(/#.*$/, ''))],
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin than the page's
  active?.postMessage(message);
}
