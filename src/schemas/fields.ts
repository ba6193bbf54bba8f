import { z } from 'astro/zod';
import { localeCodes } from '../i18n/locales.ts';

export { localeCodes };

/** The eight sectors in their fixed order; the first five are the core. They are the first segment of public URLs. */
export const sectorIds = [
  'technology',
  'defense',
  'education',
  'health',
  'legal',
  'science',
  'sustainability',
  'economy',
] as const;

export const sectorId = z.enum(sectorIds).describe('One of the eight sectors.');

/** A word made of small letters, figures and hyphens, as it stands in ids, slugs and file names. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, figures and single hyphens, such as "uber-careem"');

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a year, month or day that exists in the calendar: `2019`, `2019-03` or `2019-03-26`. */
export function isCalendarDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** YAML readers turn an unquoted day into a Date and a year into a number; both become text again. */
function dateToText(value: unknown): unknown {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  return value;
}

/** A date as precise as it is known, in ISO 8601. */
export const partialDate = z.preprocess(
  dateToText,
  z.string().refine(isCalendarDate, 'a date such as 2019, 2019-03 or 2019-03-26'),
);

/** A whole day in ISO 8601. */
export const day = z.preprocess(
  dateToText,
  z.string().refine((text) => text.length === 10 && isCalendarDate(text), 'a day such as 2019-03-26'),
);

/** ISO 3166-1 alpha-3. Whether the state is a member of the OIC is checked against `content/countries/`. */
export const countryCode = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code in capitals, such as "IDN"');

/** Words in one or more languages. English is always there; a missing language is shown in English, marked as such. */
export const localizedText = z
  .strictObject({
    en: z.string().trim().min(1).describe('English, British spelling.'),
    ar: z.string().trim().min(1).optional().describe('Arabic.'),
    fr: z.string().trim().min(1).optional().describe('French.'),
  })
  .describe('Words per language; `en` is required.');

/** Words that a reader of any language meets in their own. */
export const translatedText = z
  .strictObject({
    en: z.string().trim().min(1).describe('English, British spelling.'),
    ar: z.string().trim().min(1).describe('Arabic.'),
    fr: z.string().trim().min(1).describe('French.'),
  })
  .describe('Words in each of the three languages.');

export type LocalizedText = z.infer<typeof localizedText>;

/** Ids of the bibliography, in `content/sources/`; at least one. */
export const sourceIds = z.array(slug).min(1).describe('Ids from content/sources/, the strongest first.');
