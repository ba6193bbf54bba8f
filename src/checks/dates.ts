import { isCalendarDate } from '../schemas/fields.ts';
import type { ContentFile, FieldPath } from './read-content.ts';
import { valueAt } from './schema-problems.ts';

/** The date in a field of a file: a year, month or day. Undefined where there is none, or none of the calendar. */
export function dateAt(file: ContentFile, path: FieldPath): string | undefined {
  const value = valueAt(file.data, path);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isCalendarDate(text) ? text : undefined;
}

/** Whether a date lies after another as far as both are known: 2019-05 is not after 2019. */
export function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const written = new RegExp(`(?:(\\d{1,2}) )?(${months.join('|')}) (\\d{4})`, 'g');

/** The days and months that an English text names, “26 March 2019” and “March 2019”, with their places; bare years are none. */
export function datesIn(text: string): { date: string; written: string; index: number }[] {
  return [...text.matchAll(written)].map(({ 0: whole, 1: day, 2: month = '', 3: year = '', index }) => {
    const parts = [year, String(months.indexOf(month) + 1), ...(day === undefined ? [] : [day])];
    return { date: parts.map((part) => part.padStart(2, '0')).join('-'), written: whole, index };
  });
}
