import { z } from 'astro/zod';
import { partialDate, slug } from './fields.ts';

/** Item types of the Citation Style Language 1.0.2, of which the bibliography uses these. */
export const sourceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'chapter',
  'dataset',
  'hearing',
  'legal_case',
  'legislation',
  'paper-conference',
  'post-weblog',
  'report',
  'speech',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** What weight a source has, from the text itself to an account of it. */
export const sourceKinds = ['primary', 'official', 'dataset', 'academic', 'think-tank', 'reference', 'news'] as const;

/** One entry of a `content/sources/*.yaml` list. */
export const sourceSchema = z.strictObject({
  id: slug.describe('Publisher, subject, year; unique in the whole bibliography.'),
  type: z.enum(sourceTypes).describe('The CSL type of the work.'),
  kind: z.enum(sourceKinds),
  title: z.string().trim().min(1).describe('The title; a description in [brackets] where the work shows none.'),
  authors: z.array(z.string().trim().min(1)).default([]).describe('Names as “Family, Given”, or an institution.'),
  publisher: z.string().trim().min(1).describe('The newspaper, ministry, journal or institution that published it.'),
  issued: partialDate.nullable().describe('When it was published; null where the work does not say.'),
  url: z.url({ protocol: /^https?$/ }).describe('Where it can be opened.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a BCP 47 language tag, such as "en"')
    .default('en'),
  read: z.boolean().default(false).describe('Whether somebody read the passage that it is cited for.'),
});

export type SourceData = z.infer<typeof sourceSchema>;
