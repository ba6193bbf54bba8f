import { expect } from 'vitest';

/** Something wrong on a page, in words that are the same wherever the same thing is wrong. */
export interface Fault {
  page: string;
  what: string;
}

/** Lines that a report has at most. */
const mostLines = 40;

/** Fails the test unless the list is empty, with one line a fault that names the pages: a fault of the frame of every page is one line. */
export function expectNoFaults(faults: readonly Fault[]): void {
  const kinds = [...Map.groupBy(faults, ({ what }) => what)].map(([what, group]) => {
    const pages = [...new Set(group.map(({ page }) => page))];
    return `${what}  [${pages.slice(0, 3).join(' ')}${pages.length > 3 ? ` and ${pages.length - 3} more pages` : ''}]`;
  });
  const lines =
    kinds.length > mostLines ? [...kinds.slice(0, mostLines), `… and ${kinds.length - mostLines} more`] : kinds;
  expect(lines.join('\n')).toBe('');
}
