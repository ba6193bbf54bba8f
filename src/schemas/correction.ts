import { z } from 'astro/zod';
import { day, slug, translatedText } from './fields.ts';

/** One entry of a `content/corrections/<year>.yaml` list: what a page said that was wrong, and what it says since. */
export const correctionSchema = z.strictObject({
  id: slug.describe('The anchor of the correction on its page; unique in all files.'),
  date: day.describe('The day on which the page was mended.'),
  pages: z
    .array(
      z
        .string()
        .regex(
          /^(?:(?:article|partnership|term):[a-z0-9-]+(?:\/[a-z0-9-]+)?|\/\S*)$/,
          'a name of the atlas, such as "partnership:uber-careem", or an address, such as "/timeline/"',
        ),
    )
    .min(1)
    .describe('The pages that said it, as texts link to them: article:…, partnership:…, term:… or an address.'),
  said: translatedText.describe('What was said, in a sentence or two.'),
  says: translatedText.describe('What is said since, in a sentence or two.'),
  sources: z
    .array(slug)
    .default([])
    .describe('Ids from content/sources/ that show what is right; left out where none is needed.'),
});

export type CorrectionData = z.infer<typeof correctionSchema>;
