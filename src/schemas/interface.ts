import { z } from 'astro/zod';

const words = z.string().min(1);

/** The categories of CLDR's plural rules; which of them a language uses is `Intl.PluralRules`' to say. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Words that depend on a number called `count`. `other` is always there. */
const pluralWords = z.strictObject({
  zero: words.optional(),
  one: words.optional(),
  two: words.optional(),
  few: words.optional(),
  many: words.optional(),
  other: words,
});

/** `content/interface/<locale>.yaml`: groups of words under keys such as `article.sources`, with `{placeholders}`. */
export const interfaceSchema = z
  .record(
    z.string(),
    z.record(z.string(), z.union([words, pluralWords]).describe('Words, or words per plural category.')),
  )
  .describe('Groups of words: article, search, …');

export type InterfaceData = z.infer<typeof interfaceSchema>;
