import { localeFacts } from '../../i18n/locales.ts';
import { localeCodes } from '../../schemas/fields.ts';
import { pluralCategories } from '../../schemas/interface.ts';
import { suggest } from '../nearest.ts';
import { either, type Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';

/** Interface words that a language lacks or has too many, other placeholders than the English ones, plural forms that the language never uses. */
export function unevenInterface({ files }: Content): Problem[] {
  const english = files.interface.find(({ place }) => place.id === 'en');
  return files.interface.flatMap((file) => [
    ...unusedPlurals(file),
    ...(english && file !== english && english.data !== undefined && file.data !== undefined
      ? differences(file, english)
      : []),
  ]);
}

const pluralNames: ReadonlySet<string> = new Set(pluralCategories);

interface Entry {
  group: string;
  key: string;
  name: string;
  value: unknown;
}

function entriesOf(file: ContentFile): Map<string, Entry> {
  const entries = mapEntries(file.data).flatMap(([group, words]) =>
    mapEntries(words).map(([key, value]) => ({ group, key, name: `${group}.${key}`, value })),
  );
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function mapEntries(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}

function differences(file: ContentFile, english: ContentFile): Problem[] {
  const [here, there] = [entriesOf(file), entriesOf(english)];
  const unknownNames = [...here.keys()].filter((name) => !there.has(name));
  const missing = [...there.values()].filter(({ name }) => !here.has(name));
  return [
    ...missing.map(({ group, key, name }): Problem => ({
      file: file.file,
      line: file.lineOf([group]),
      field: name,
      found: 'nothing: the words are missing',
      expected: `every key of ${english.file}, where this one stands in line ${english.lineOf([group, key])}`,
      mend: `add ${key}: under ${group}:`,
    })),
    ...unknownNames.map((name): Problem => {
      const { group, key } = here.get(name) as Entry;
      return {
        file: file.file,
        line: file.lineOf([group, key]),
        field: name,
        found: 'a key that the English file does not have',
        expected: `the keys of ${english.file}`,
        mend: 'correct the key, take it out, or add the English words',
        ...suggest(
          name,
          missing.map((entry) => entry.name),
        ),
      };
    }),
    ...[...here.values()].flatMap((entry): Problem[] => {
      const original = there.get(entry.name);
      if (!original) return [];
      const [found, expected] = [placeholders(entry.value), placeholders(original.value)];
      if (found === expected) return [];
      return [
        {
          file: file.file,
          line: file.lineOf([entry.group, entry.key]),
          field: entry.name,
          found: found || 'no placeholder',
          expected: `${expected || 'no placeholder'}, as in ${english.file}:${english.lineOf([original.group, original.key])}`,
          mend: 'use the same placeholders as the English words',
        },
      ];
    }),
  ];
}

/** The placeholders in words, or in all plural forms together, each once, in alphabetical order. */
function placeholders(value: unknown): string {
  const words = [value, ...mapEntries(value).map(([, form]) => form)]
    .filter((form) => typeof form === 'string')
    .join(' ');
  return [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

function unusedPlurals(file: ContentFile): Problem[] {
  const locale = localeCodes.find((code) => code === file.place.id) ?? 'en';
  const used: string[] = new Intl.PluralRules(localeFacts[locale].formatTag).resolvedOptions().pluralCategories;
  return [...entriesOf(file).values()].flatMap(({ group, key, name, value }) =>
    mapEntries(value)
      .filter(([category]) => pluralNames.has(category) && !used.includes(category))
      .map(([category]): Problem => ({
        file: file.file,
        line: file.lineOf([group, key, category]),
        field: `${name}.${category}`,
        found: `a form for "${category}"`,
        expected: `the forms of this language: ${either(used)}`,
        mend: 'take it out: the language never uses it',
      })),
  );
}
