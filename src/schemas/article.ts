import { z } from 'astro/zod';
import { countryCode, day, partialDate, slug, sourceIds } from './fields.ts';

/** The longest summary, in characters, that a search result and a share card show whole. */
export const summaryLimit = 300;

const title = z.string().trim().min(3).max(120).describe('The title as it stands at the head of the page.');
const summary = z
  .string()
  .trim()
  .min(40)
  .max(summaryLimit)
  .describe('Answers the question of the article for a reader who stops here; shown in results and share cards.');

/** A figure shown in the box at the top of an article. */
export const keyFigure = z.strictObject({
  value: z.string().trim().min(1).describe('The figure with its unit, as the source has it: “3.1 billion US dollars”.'),
  text: z.string().trim().min(1).describe('What the figure is, in a few words.'),
  asOf: partialDate.describe('The date for which the figure holds.'),
  sources: sourceIds,
});

/** What a second reader, who did not write the article, found when they held it against its sources. */
export const factCheck = z
  .strictObject({
    date: day.describe('The day of the check.'),
    statements: z.number().int().min(1).describe('The cited statements of the article, its key figures among them.'),
    confirmed: z
      .number()
      .int()
      .min(0)
      .describe(
        'How many of them, as they now stand, were held against the source’s own text. The rest rest on a text that could not be had.',
      ),
  })
  .refine(({ statements, confirmed }) => confirmed <= statements, {
    path: ['confirmed'],
    error: 'expected no more confirmed statements than there are statements',
  });

/** Front matter of `content/articles/<sector>/<slug>/en.md`, and of `content/articles/overview/en.md` on the whole atlas. The sector and the slug are the folder’s. */
export const articleSchema = z.strictObject({
  title,
  summary,
  asOf: day.describe('The day up to which the facts were looked for.'),
  reviewed: day.describe('The day on which somebody last read the article whole.'),
  factCheck: factCheck
    .optional()
    .describe('The check by somebody who did not write the article; left out until there was one.'),
  order: z.number().int().min(0).describe('Place in the sector; the overview has 0.'),
  authors: z
    .array(z.string().trim().min(1))
    .min(1)
    .default(['Taawun editors'])
    .describe('Names as they stand in a citation.'),
  countries: z.array(countryCode).default([]).describe('Member states that the article is about.'),
  partnerships: z.array(slug).default([]).describe('Records of the register that the article draws on.'),
  related: z
    .array(
      z
        .string()
        .regex(/^(?:overview|[a-z]+\/[a-z0-9-]+)$/, 'an article as <sector>/<slug>, such as "technology/overview"'),
    )
    .default([])
    .describe('Articles to read next, as <sector>/<slug>.'),
  keyFigures: z.array(keyFigure).max(6).default([]).describe('Three to five figures for the box at the top.'),
});

/** Front matter of a translation, `ar.md` or `fr.md` beside `en.md`. Facts stay in the English file. */
export const translationSchema = z.strictObject({
  title,
  summary: summary,
  reviewed: day.describe('The day on which somebody last compared the translation with the English text.'),
  translators: z.array(z.string().trim().min(1)).default(['Taawun editors']).describe('Names of the translators.'),
  keyFigures: z
    .array(z.strictObject({ value: keyFigure.shape.value, text: keyFigure.shape.text }))
    .default([])
    .describe('The words of the English key figures, one for one.'),
});

export type FactCheck = z.infer<typeof factCheck>;
export type ArticleData = z.infer<typeof articleSchema>;
export type TranslationData = z.infer<typeof translationSchema>;
