import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findProblems } from '../../../src/checks/check-content.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { parseContent } from '../../../src/checks/read-content.ts';

export const fixtureDirectory = join(import.meta.dirname, '../../fixtures/content');

const fixture: ReadonlyMap<string, string> = new Map(
  readdirSync(fixtureDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(fixtureDirectory, path), readFileSync(path, 'utf8')]),
);

/** What is done to one file: its new text, a change of its text, or null to take it away. */
export type Change = string | null | ((text: string) => string);

/** The problems of the fixture with some files changed. Their `file` is the path from the content folder. */
export function problemsAfter(changes: Readonly<Record<string, Change>>): Problem[] {
  const texts = new Map(fixture);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) texts.delete(path);
    else texts.set(path, typeof change === 'string' ? change : change(texts.get(path) ?? ''));
  }
  return findProblems(parseContent(texts, '.'));
}

/** A change that replaces a text that is there for certain. */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The fixture does not hold ${JSON.stringify(from)}.`);
    return text.replace(from, to);
  };
}

/** The line of the fixture's file on which a text begins. */
export function lineIn(path: string, sought: string): number {
  const text = fixture.get(path) ?? '';
  if (!text.includes(sought)) throw new Error(`${path} does not hold ${JSON.stringify(sought)}.`);
  return text.slice(0, text.indexOf(sought)).split('\n').length;
}
