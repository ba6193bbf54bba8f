/** Marks the words that the reader searched for, in what the search reads of this page, and takes them out of the address. */
export function markArrival(): void {
  const address = new URL(location.href);
  const words = address.searchParams.get('highlight')?.match(/\S+/g);
  if (!words) return;
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
  const letter = '[\\p{L}\\p{N}\\p{M}]';
  const pattern = new RegExp(
    `(?<!${letter})(?:${words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})(?!${letter})`,
    'giu',
  );
  const entry = document.getElementById(address.hash.slice(1))?.closest('[data-search-entry]');
  for (const part of [...document.querySelectorAll('[data-pagefind-body]'), ...(entry ? [entry] : [])]) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts)
      if (!text.parentElement?.closest('[data-pagefind-ignore=""], nav, sup')) markIn(text, pattern);
  }
}

function markIn(text: Text, pattern: RegExp): void {
  for (const match of [...text.data.matchAll(pattern)].reverse()) {
    const found = text.splitText(match.index);
    found.splitText(match[0].length);
    const mark = document.createElement('mark');
    found.replaceWith(mark);
    mark.append(found);
  }
}
