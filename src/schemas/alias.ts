import { z } from 'astro/zod';
import { localeCodes } from './fields.ts';

/** One entry of the list in `content/search/aliases.yaml`: names that readers type for something that the pages call otherwise. */
export const aliasSchema = z.strictObject({
  names: z
    .array(z.string().trim().min(1))
    .min(1)
    .describe('What readers type: abbreviations, older names, other spellings.'),
  means: z.string().trim().min(1).describe('The words to search for instead, as the pages have them.'),
  locale: z
    .enum(localeCodes)
    .optional()
    .describe('The one language in which the names are used; every language where it is left out.'),
});

export type AliasData = z.infer<typeof aliasSchema>;
