import type { z } from 'astro/zod';
import { either } from './problem.ts';

type Schema = z.core.$ZodType;

/** The schema inside the ones that say only whether a value may be left out or is changed before it is looked at. */
function inner(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') return inner(def.innerType);
  if (def.type === 'pipe') return inner(def.out);
  return schema;
}

/** What a schema wants, for the line “expected” of a message: “one of planned, active or ended”, “a list of …”, “text”. */
export function describeSchema(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable') return `${describeSchema(def.innerType)}, or null`;
  const bare = inner(schema);
  if (bare !== schema) return describeSchema(bare);
  switch (def.type) {
    case 'string':
      return (
        ownMessage(schema) ??
        ('format' in def && def.format === 'url' ? 'a whole address that begins with https:// or http://' : 'text')
      );
    case 'number':
      return def.checks?.some((check) => (check._zod.def as { format?: string }).format === 'safeint')
        ? 'a whole number'
        : 'a number';
    case 'boolean':
      return 'true or false';
    case 'enum':
      return `one of ${either(Object.values(def.entries).map(String))}`;
    case 'literal':
      return either(def.values.map(String));
    case 'array':
      return `a list, each item ${describeSchema(def.element)}`;
    case 'object':
      return `a map with ${requiredFields(schema).join(', ')}`;
    case 'record':
      return `a map of names, each with ${describeSchema(def.valueType)}`;
    case 'union':
      return def.options.map(describeSchema).join(', or ');
    default:
      return 'a value of the kind that content/README.md shows';
  }
}

/** The message that a schema's author gave to one of its checks. */
function ownMessage(schema: Schema): string | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const message = check._zod.def.error?.({ code: 'custom', input: '', path: [] } as never);
    if (typeof message === 'string') return message;
  }
  return undefined;
}

/** The names of all fields of an object schema; none for any other. */
export function fieldsOf(schema: Schema): string[] {
  const { def } = (inner(schema) as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

function requiredFields(schema: Schema): string[] {
  const { def } = (inner(schema) as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return [];
  return Object.entries(def.shape)
    .filter(([, field]) => field._zod.optin === undefined)
    .map(([name]) => name);
}

/** The note that a schema's author left for editors (`describe`), also inside `nullable` and its kin. */
export function noteOf(schema: Schema): string | undefined {
  const note = (schema as z.ZodType).description;
  if (note !== undefined) return note;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return 'innerType' in def ? noteOf(def.innerType) : undefined;
}

/** The schema of the value at a path; undefined where the path leads nowhere. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const { def } = (inner(schema) as z.core.$ZodTypes)._zod;
  let next: Schema | undefined;
  if (def.type === 'object') next = def.shape[String(step)];
  else if (def.type === 'array') next = def.element;
  else if (def.type === 'record') next = def.valueType;
  else if (def.type === 'union') next = def.options.find((option) => schemaAt(option, path));
  if (def.type === 'union') return next && schemaAt(next, path);
  return next && schemaAt(next, rest);
}
