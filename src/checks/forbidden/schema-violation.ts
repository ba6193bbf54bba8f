import type { z } from 'astro/zod';
import { aliasSchema } from '../../schemas/alias.ts';
import { articleSchema, translationSchema } from '../../schemas/article.ts';
import { correctionSchema } from '../../schemas/correction.ts';
import { countrySchema } from '../../schemas/country.ts';
import { eventSchema } from '../../schemas/event.ts';
import { groupingSchema } from '../../schemas/grouping.ts';
import { interfaceSchema } from '../../schemas/interface.ts';
import { pageSchema } from '../../schemas/page.ts';
import { partnerSchema } from '../../schemas/partner.ts';
import { partnershipSchema } from '../../schemas/partnership.ts';
import { sectorSchema } from '../../schemas/sector.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { termSchema } from '../../schemas/term.ts';
import type { Place } from '../content-places.ts';
import { show, type Problem } from '../problem.ts';
import type { Content, ContentFile, FieldPath } from '../read-content.ts';
import { fieldName, schemaProblems, valueAt } from '../schema-problems.ts';

/** A field that is missing, unknown, of the wrong type or not in its form: whatever the schemas of src/schemas/ refuse. */
export function schemaViolation(content: Content): Problem[] {
  return content.allFiles.flatMap((file) => {
    if (file.data === undefined) return [];
    const { schema, isList } = schemaOf(file.place);
    if (file.data === null && !isList) return [emptyFile(file)];
    return isList ? entryProblems(file, schema) : schemaProblems(file, schema);
  });
}

function schemaOf(place: Place): { schema: z.ZodType; isList: boolean } {
  switch (place.kind) {
    case 'article':
      return { schema: place.locale === 'en' ? articleSchema : translationSchema, isList: false };
    case 'page':
      return { schema: pageSchema, isList: false };
    case 'partnership':
      return { schema: partnershipSchema, isList: false };
    case 'partner':
      return { schema: partnerSchema, isList: false };
    case 'country':
      return { schema: countrySchema, isList: false };
    case 'grouping':
      return { schema: groupingSchema, isList: false };
    case 'term':
      return { schema: termSchema, isList: false };
    case 'sector':
      return { schema: sectorSchema, isList: false };
    case 'interface':
      return { schema: interfaceSchema, isList: false };
    case 'sources':
      return { schema: sourceSchema, isList: true };
    case 'timeline':
      return { schema: eventSchema, isList: true };
    case 'corrections':
      return { schema: correctionSchema, isList: true };
    case 'aliases':
      return { schema: aliasSchema, isList: true };
  }
}

function emptyFile(file: ContentFile): Problem {
  return {
    file: file.file,
    line: 1,
    found: 'an empty file',
    expected: 'the fields that content/README.md shows',
    mend: 'fill it in, or take the file away',
  };
}

function entryProblems(file: ContentFile, schema: z.ZodType): Problem[] {
  if (!Array.isArray(file.data)) {
    return [
      {
        file: file.file,
        line: 1,
        found: file.data === null ? 'an empty file' : show(file.data),
        expected: 'a list of entries, each beginning with “- ”',
        mend: 'begin every entry with “- ” and set its other fields two spaces in',
      },
    ];
  }
  return file.data.flatMap((entry: unknown, index) => {
    const id = valueAt(entry, ['id']);
    const entryName = typeof id === 'string' ? id : `[${index}]`;
    const name = (path: FieldPath) => (path.length > 0 ? `${entryName}.${fieldName(path)}` : entryName);
    return schemaProblems(file, schema, entry, { at: [index], name });
  });
}
