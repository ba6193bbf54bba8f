import { z } from 'astro/zod';
import { countryCode, localizedText } from './fields.ts';

export const partnerKinds = [
  'state',
  'intergovernmental',
  'agency',
  'company',
  'university',
  'hospital',
  'foundation',
  'ngo',
] as const;

/** `content/partners/<slug>.yaml`: one entry for each partner, however its name is spelled elsewhere. */
export const partnerSchema = z.strictObject({
  name: localizedText.describe('The name it uses for itself.'),
  kind: z.enum(partnerKinds),
  country: countryCode.optional().describe('Where it is established, as ISO 3166-1 alpha-3.'),
  aliases: z.array(z.string().trim().min(1)).default([]).describe('Other names and abbreviations.'),
});

export type PartnerData = z.infer<typeof partnerSchema>;
