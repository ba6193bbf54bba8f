import { z } from 'astro/zod';
import { localizedText, sectorId } from './fields.ts';

/** `content/glossary/<term>.yaml`: one term a file; the file name is its anchor on the glossary page. */
export const termSchema = z.strictObject({
  term: localizedText.describe('The term as a heading of the glossary.'),
  definition: localizedText.describe('One or two sentences that somebody outside the field understands.'),
  sectors: z.array(sectorId).min(1),
  aliases: z.array(z.string().trim().min(1)).default([]).describe('Other names under which readers look for it.'),
});

export type TermData = z.infer<typeof termSchema>;
