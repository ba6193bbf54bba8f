import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { join } from 'node:path';
import { contentDirectory } from './build/content-directory.ts';
import { yamlFolder } from './build/yaml-loader.ts';
import { aliasSchema } from './schemas/alias.ts';
import { articleSchema, translationSchema } from './schemas/article.ts';
import { correctionSchema } from './schemas/correction.ts';
import { countrySchema } from './schemas/country.ts';
import { eventSchema } from './schemas/event.ts';
import { groupingSchema } from './schemas/grouping.ts';
import { pageSchema } from './schemas/page.ts';
import { partnerSchema } from './schemas/partner.ts';
import { partnershipSchema } from './schemas/partnership.ts';
import { sectorSchema } from './schemas/sector.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';

const folder = (name: string) => join(contentDirectory, name);
/** `technology/overview/en.md` becomes `technology/overview/en`. */
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.mdx?$/, '');

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '{overview,*/*}/en.{md,mdx}', base: folder('articles'), generateId: withoutExtension }),
    schema: articleSchema,
  }),
  translations: defineCollection({
    loader: glob({
      pattern: '{overview,*/*}/{ar,fr}.{md,mdx}',
      base: folder('articles'),
      generateId: withoutExtension,
    }),
    schema: translationSchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*/{en,ar,fr}.md', base: folder('pages'), generateId: withoutExtension }),
    schema: pageSchema,
  }),
  partnerships: defineCollection({
    loader: yamlFolder(folder('partnerships'), { list: false }),
    schema: partnershipSchema,
  }),
  partners: defineCollection({ loader: yamlFolder(folder('partners'), { list: false }), schema: partnerSchema }),
  countries: defineCollection({ loader: yamlFolder(folder('countries'), { list: false }), schema: countrySchema }),
  groupings: defineCollection({ loader: yamlFolder(folder('groupings'), { list: false }), schema: groupingSchema }),
  events: defineCollection({ loader: yamlFolder(folder('timeline'), { list: true }), schema: eventSchema }),
  corrections: defineCollection({
    loader: yamlFolder(folder('corrections'), { list: true }),
    schema: correctionSchema,
  }),
  terms: defineCollection({ loader: yamlFolder(folder('glossary'), { list: false }), schema: termSchema }),
  sectors: defineCollection({ loader: yamlFolder(folder('sectors'), { list: false }), schema: sectorSchema }),
  sources: defineCollection({ loader: yamlFolder(folder('sources'), { list: true }), schema: sourceSchema }),
  aliases: defineCollection({ loader: yamlFolder(folder('search'), { list: true }), schema: aliasSchema }),
  interface: defineCollection({
    loader: yamlFolder(folder('interface'), { list: false }),
    schema: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))),
  }),
};
