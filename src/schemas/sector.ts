import { z } from 'astro/zod';
import { localizedText } from './fields.ts';

/** `content/sectors/<sector>.yaml`: how a sector is named and introduced. */
export const sectorSchema = z.strictObject({
  name: localizedText.describe('The name in menus and headings.'),
  lead: localizedText.describe(
    'One sentence on what the sector’s cooperation is about, for the home page and the hub.',
  ),
  scope: localizedText.describe('What is counted in this sector and what is not.'),
});

export type SectorData = z.infer<typeof sectorSchema>;
