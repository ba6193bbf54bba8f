import { z } from 'astro/zod';
import { countryCode, day, localizedText, partialDate, sourceIds } from './fields.ts';

/** `content/groupings/<slug>.yaml`: another organisation with the states of the OIC that belong to it. The profiles of countries show it. */
export const groupingSchema = z.strictObject({
  name: localizedText.describe('The name it uses for itself.'),
  abbreviation: z.string().trim().min(1).describe('The short form that readers know: “GCC”, “D-8”.'),
  members: z.array(countryCode).min(1).describe('Members of the OIC that belong to it, as ISO 3166-1 alpha-3.'),
  asOf: partialDate.describe('The date for which the list holds.'),
  note: localizedText
    .optional()
    .describe('What a reader must know of the list: suspensions, withdrawals, what is disputed.'),
  sources: sourceIds,
  verified: day
    .optional()
    .describe('The day on which somebody held the list against its source’s own text; left out until then.'),
});

export type GroupingData = z.infer<typeof groupingSchema>;
