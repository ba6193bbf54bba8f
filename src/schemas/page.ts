import { z } from 'astro/zod';
import { day } from './fields.ts';

/** Front matter of `content/pages/<page>/<locale>.md`: about, method and their kin. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(3).max(80),
  summary: z.string().trim().min(20).max(300).describe('Shown in search results and share cards.'),
  reviewed: day.describe('The day on which the page was last read whole.'),
});

export type PageData = z.infer<typeof pageSchema>;
