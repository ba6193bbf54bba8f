import type { z } from 'astro/zod';
import { describeSchema, fieldsOf, noteOf, schemaAt } from './describe-schema.ts';
import { suggest } from './nearest.ts';
import { show, type Problem } from './problem.ts';
import type { ContentFile, FieldPath } from './read-content.ts';

type Issue = z.core.$ZodIssue;

/** A path as an editor reads it: `claims[0].text.en`. */
export function fieldName(path: FieldPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step)).join('');
}

/**
 * Holds data against a schema and gives one problem for each fault.
 *
 * `at` is where the data stands in the file, for lists of entries; `name` gives the name of a field, whose path starts at the data.
 */
export function schemaProblems(
  file: ContentFile,
  schema: z.ZodType,
  data: unknown = file.data,
  { at = [], name = fieldName }: { at?: FieldPath; name?: (path: FieldPath) => string } = {},
): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap(deepestIssues).flatMap((issue): Problem[] => {
    const path = issue.path as FieldPath;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(schema, data, [...path, key])).map((problem) => locate(problem));
    }
    return [locate({ path, ...describeIssue(issue, schema, valueAt(data, path)) })];
  });

  function locate({ path, ...words }: Described): Problem {
    const field = name(path);
    return { file: file.file, line: file.lineOf([...at, ...path]), ...(field && { field }), ...words };
  }
}

type Words = Pick<Problem, 'found' | 'expected' | 'mend' | 'nearest'>;
type Described = Words & { path: FieldPath };

/** Of a value that may have several forms, the faults of the form that the editor was evidently writing; the whole, if none stands out. */
function deepestIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const reaching = issue.errors.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'too_small' || code === 'unrecognized_keys'),
  );
  const [only] = reaching;
  if (!only || reaching.length > 1) return [issue];
  return only.map((nested) => ({ ...nested, path: [...issue.path, ...nested.path] })).flatMap(deepestIssues);
}

function describeIssue(issue: Issue, schema: z.ZodType, value: unknown): Words {
  const part = schemaAt(schema, issue.path) ?? schema;
  const note = noteOf(part);
  const found = value === undefined && issue.path.length > 0 ? 'nothing: the field is missing' : show(value);
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  if (value === undefined && issue.path.length > 0) {
    return { found, expected: describeSchema(part), mend: `add the field ${key}${note ? `. ${note}` : ''}` };
  }
  const words = { found, expected: describeSchema(part), mend: note ?? `correct the value of ${key || 'the file'}` };
  switch (issue.code) {
    case 'invalid_value':
      return { ...words, mend: 'write one of these values', ...suggest(String(value), issue.values.map(String)) };
    case 'too_small':
    case 'too_big':
      return { ...words, ...describeSize(issue, value) };
    case 'custom':
    case 'invalid_format':
      return { ...words, mend: mendText(value) ?? words.mend };
    case 'invalid_type':
    case 'invalid_union':
      return { ...words, mend: mendType(value, part) ?? words.mend };
    default:
      return words;
  }
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): Partial<Words> {
  const least = issue.code === 'too_small';
  const bound = String(least ? issue.minimum : issue.maximum);
  const limit = `${least ? (issue.inclusive ? 'at least' : 'more than') : issue.inclusive ? 'at most' : 'less than'} ${bound}`;
  if (issue.origin === 'string') {
    const length = String(value).trim().length;
    return {
      found: `${show(value)} (${length} characters)`,
      expected: `${limit} characters`,
      mend: least ? 'say more' : 'say it in fewer words',
    };
  }
  if (issue.origin === 'array') {
    const length = Array.isArray(value) ? value.length : 0;
    const found = length === 0 ? 'an empty list' : `${length} items`;
    return {
      found,
      expected: `${limit} ${bound === '1' ? 'item' : 'items'}`,
      mend: least ? 'add one, or leave the field out where it may be' : 'keep the weightiest',
    };
  }
  return { expected: limit };
}

/** How a date in another order is written right. */
function mendText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(value) ?? [];
  if (year && month && day)
    return `write the year first: ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}, if ${month} is the month`;
  if (/^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(value)) {
    const [first = '', ...rest] = value.split('-');
    const padded = [first, ...rest.map((part) => part.padStart(2, '0'))].join('-');
    return padded === value ? 'the calendar has no such date' : `write months and days with two digits: ${padded}`;
  }
  return undefined;
}

function mendType(value: unknown, part: z.core.$ZodType): string | undefined {
  const expected = describeSchema(part);
  if (typeof value === 'number' && expected === 'text') return `put it in quotation marks: "${value}"`;
  if (expected.startsWith('a list') && typeof value === 'string') return `write it as a list: [${value}]`;
  if (fieldsOf(part).includes('en') && typeof value === 'string')
    return `say in which language it is: { en: ${show(value)} }`;
  if (typeof value === 'string' && expected.endsWith('number') && !Number.isNaN(Number(value)))
    return 'write it without quotation marks';
  return undefined;
}

function unknownField(schema: z.ZodType, data: unknown, path: FieldPath): Described {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const fields = fieldsOf(schemaAt(schema, parent) ?? schema);
  const holder = valueAt(data, parent);
  const free = fields.filter((field) => !(holder && typeof holder === 'object' && field in holder));
  const suggestion = suggest(key, free);
  return {
    path,
    found: `a field "${key}" that this kind of file does not have`,
    expected: fields.length > 0 ? `only ${fields.join(', ')}` : 'no such field',
    mend: suggestion.nearest
      ? 'correct the name of the field'
      : 'take the field out, or say what it says in one of these fields',
    ...suggestion,
  };
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
