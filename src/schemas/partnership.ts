import { z } from 'astro/zod';
import { countryCode, day, localizedText, partialDate, sectorId, slug, sourceIds } from './fields.ts';

export const partnershipKinds = [
  'agreement',
  'alliance',
  'court',
  'fund',
  'institution',
  'investment',
  'joint-venture',
  'mission',
  'network',
  'procurement',
  'programme',
  'standard',
  'treaty',
] as const;

export const partnershipStatuses = ['planned', 'active', 'suspended', 'stalled', 'completed', 'ended'] as const;

/** One statement of the register with the sources that prove it. */
export const statement = z.strictObject({
  text: localizedText,
  sources: sourceIds,
  verified: day
    .optional()
    .describe('The day on which somebody held it against its source’s own text; left out until then.'),
});

/** `content/partnerships/<id>.yaml`: facts once, words per language. The file name is the id. */
export const partnershipSchema = z.strictObject({
  name: localizedText.describe('A short, neutral name.'),
  kind: z.enum(partnershipKinds).describe('What form the cooperation has.'),
  sectors: z.array(sectorId).min(1).describe('Home sector first.'),
  members: z
    .union([z.literal('ALL'), z.array(countryCode).min(1)])
    .describe('OIC member states that take part, as ISO 3166-1 alpha-3; ALL for every one.'),
  partners: z.array(slug).default([]).describe('The other side: slugs of content/partners/.'),
  start: partialDate.nullable().describe('When it began: a year, month or day.'),
  end: partialDate.nullable().default(null).describe('When it ended, or null.'),
  status: z.enum(partnershipStatuses),
  statusAsOf: partialDate.describe('The date for which the status holds; never later than the newest source.'),
  value: z
    .strictObject({
      amount: z.number().positive().describe('The amount in whole units of the currency.'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'an ISO 4217 code, such as "USD"')
        .describe('The currency of the source; nothing is converted.'),
      note: localizedText.describe('What the amount is: pledged, spent, a price, and of what date.'),
    })
    .nullable()
    .default(null),
  places: z
    .array(z.strictObject({ name: localizedText, country: countryCode.optional() }))
    .default([])
    .describe('Towns or sites where it takes place.'),
  summary: localizedText.describe('What it is and what came of it, in two to four sentences.'),
  claims: z.array(statement).min(1).describe('What was agreed, paid, built or achieved.'),
  caveats: z.array(statement).default([]).describe('What failed, is disputed or is not known.'),
});

export type PartnershipData = z.infer<typeof partnershipSchema>;
export type PartnershipKind = (typeof partnershipKinds)[number];
export type PartnershipStatus = (typeof partnershipStatuses)[number];
