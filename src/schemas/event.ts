import { z } from 'astro/zod';
import { countryCode, day, localizedText, partialDate, sectorId, slug, sourceIds } from './fields.ts';

/** One entry of a `content/timeline/*.yaml` list: something that happened on a date. Beginnings of partnerships need none, their records have them. */
export const eventSchema = z.strictObject({
  id: slug.describe('The anchor of the event on the timeline; unique in all files.'),
  date: partialDate.describe('When it happened: a year, month or day.'),
  text: localizedText.describe('One sentence on what happened.'),
  sectors: z.array(sectorId).min(1).describe('Home sector first.'),
  countries: z.array(countryCode).default([]).describe('Member states that it concerns, as ISO 3166-1 alpha-3.'),
  partnership: slug.optional().describe('The record of the register that it belongs to.'),
  sources: sourceIds,
  verified: day
    .optional()
    .describe('The day on which somebody held it against its source’s own text; left out until then.'),
});

export type EventData = z.infer<typeof eventSchema>;
