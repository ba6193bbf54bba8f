/** One thing in the content folder that an editor has to mend. */
export interface Problem {
  /** The file as a terminal opens it: from the working directory, or absolute where it lies outside. */
  file: string;
  /** The line, counted from 1. */
  line?: number;
  /** The field, such as `members[2]`; items of a list are counted from 0. In a text, what kind of mark it is. */
  field?: string;
  /** What stands there. */
  found: string;
  /** What would be right there, whatever the editor meant. */
  expected: string;
  /** What to do about it. */
  mend: string;
  /** Valid values nearest to what was found, nearest first, at most three. */
  nearest?: readonly string[];
  /** Whether it is no mistake but work that is not done yet: every file has it that was just begun. */
  unfinished?: boolean;
}

const longestExcerpt = 120;

/** A value as a message shows it: text in quotation marks, lists and maps in one line, shortened where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  return excerpt(JSON.stringify(value));
}

/** A text on one line, cut after a word where it is longer than a message can carry. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  return `${line.slice(0, longestExcerpt).replace(/\s+\S*$/, '')} …`;
}

/** Names as a sentence lists them: “a, b or c”. */
export function either(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
