import { z } from 'astro/zod';
import { day, localizedText, slug, sourceIds } from './fields.ts';

const names = z.strictObject({ en: z.string().min(1), ar: z.string().min(1), fr: z.string().min(1) });

/** `content/countries/<ISO3>.yaml`: one of the 57 member states of the OIC. */
export const countrySchema = z.strictObject({
  iso2: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, such as "ID"'),
  slug: slug.describe('The state’s part of the URL.'),
  name: names.describe('The short name in each language.'),
  official: names.describe('The formal name in each language.'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other names under which readers search.'),
  capital: names,
  capitalNote: localizedText.optional(),
  region: z.string().min(1),
  point: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .describe('The capital, in degrees, for a dot on the map.'),
  membership: z
    .strictObject({
      joined: z.number().int().min(1969).describe('The year in which the state joined the OIC.'),
      note: localizedText.optional().describe('What is disputed or peculiar: other years given, suspensions, returns.'),
      sources: sourceIds,
      verified: day
        .optional()
        .describe('The day on which somebody held it against its source’s own text; left out until then.'),
    })
    .describe('Membership of the OIC.'),
});

export type CountryData = z.infer<typeof countrySchema>;
