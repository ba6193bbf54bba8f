import { element } from './element.ts';

export interface Status {
  /** The visible line. Focus may be put there when what had it is gone. */
  line: HTMLElement;
  /** What a screen reader announces. */
  live: HTMLElement;
  say(text: string): void;
}

/** A line that says what a search found: shown at once, announced when the reader pauses, so that nobody is talked over at every letter. */
export function makeStatus(): Status {
  const line = element('p', { class: 'count-line', tabindex: '-1' });
  const live = element('p', { class: 'sr-only', role: 'status' });
  let timer = 0;
  const say = (text: string) => {
    line.textContent = text;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (live.textContent !== text) live.textContent = text;
    }, 500);
  };
  return { line, live, say };
}
