/** Milliseconds that a pointer rests before a note opens, and that it stays after the pointer has left. */
const openAfter = 120;
const closeAfter = 250;

/**
 * Shows a source or a definition in place, on hover, focus and tap, for every link marked `data-note`: the note is what the link leads to on
 * this page. A second tap or Enter follows the link.
 */
export function showNotes(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"], a.term[href*="#"]');
  if (links.length === 0) return;
  const box = document.createElement('div');
  box.className = 'note';
  box.id = 'note';
  box.role = 'tooltip';
  box.hidden = true;
  // Inside the main part, so that no word of the page is outside of its landmarks.
  (document.querySelector('main') ?? document.body).append(box);
  let shown: HTMLAnchorElement | undefined;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    box.hidden = true;
  };
  const show = (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    const text = noteOf(link);
    if (!text || shown === link) return;
    hide();
    shown = link;
    box.replaceChildren(text);
    box.hidden = false;
    link.setAttribute('aria-describedby', box.id);
    place(box, link);
  };
  const soon = (act: () => void, wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };

  for (const link of links) {
    link.addEventListener(
      'pointerenter',
      ({ pointerType }) => pointerType === 'mouse' && soon(() => show(link), openAfter),
    );
    link.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && soon(hide, closeAfter));
    link.addEventListener('focus', () => link.matches(':focus-visible') && show(link));
    link.addEventListener('blur', () => soon(hide, closeAfter));
    link.addEventListener('click', (event) => {
      if ((event as PointerEvent).pointerType === 'touch' && shown !== link && noteOf(link)) {
        event.preventDefault();
        show(link);
      } else hide();
    });
  }
  box.addEventListener('pointerenter', () => clearTimeout(timer));
  box.addEventListener('pointerleave', () => soon(hide, closeAfter));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target as Node) && target !== shown) hide();
  });
}

/** A copy of what stands where the link leads, without what only makes sense there; a term’s definition stands on this page too. */
function noteOf(link: HTMLAnchorElement): DocumentFragment | undefined {
  const id = decodeURIComponent(link.hash.slice(1));
  const note = document.getElementById(link.matches('.term') ? `term-${id}` : id)?.querySelector('.note-text');
  if (!note) return undefined;
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  return copy;
}

/** Under the link where there is room, else above it, never over the edge of the window. */
function place(box: HTMLElement, link: HTMLElement): void {
  const edge = 8;
  const anchor = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const start = Math.min(
    Math.max(edge, anchor.left + anchor.width / 2 - width / 2),
    document.documentElement.clientWidth - width - edge,
  );
  const below = anchor.bottom + edge;
  const top = below + height < innerHeight - edge ? below : Math.max(edge, anchor.top - height - edge);
  box.style.translate = `${Math.round(start)}px ${Math.round(top)}px`;
}
