import type { ContentIndex } from '../content-index.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';
import { valueAt } from '../schema-problems.ts';
import { localeOf } from './stray-text.ts';

/** A translation that has other key figures, or other evidence, than its English text. */
export function unevenTranslation({ files }: Content, index: ContentIndex): Problem[] {
  const originals = new Map(
    files.article.filter((file) => localeOf(file) === 'en').map((file) => [file.place.id, file]),
  );
  return files.article
    .filter((file) => localeOf(file) !== 'en')
    .flatMap((translation) => {
      const original = originals.get(translation.place.id);
      return original ? [...keyFigures(translation, original), ...sources(translation, original, index)] : [];
    });
}

function keyFigures(translation: ContentFile, original: ContentFile): Problem[] {
  if (translation.data === undefined || original.data === undefined) return [];
  const count = (file: ContentFile) => {
    const list = valueAt(file.data, ['keyFigures']);
    return Array.isArray(list) ? list.length : 0;
  };
  const [here, there] = [count(translation), count(original)];
  if (here === there) return [];
  return [
    {
      file: translation.file,
      line: translation.lineOf(['keyFigures']),
      field: 'keyFigures',
      found: String(here),
      expected: `${there}, as in ${original.file}:${original.lineOf(['keyFigures'])}`,
      mend: 'give the words of the English key figures one for one, in the same order',
    },
  ];
}

function sources(translation: ContentFile, original: ContentFile, index: ContentIndex): Problem[] {
  if (!translation.prose || !original.prose) return [];
  // A misspelt id would be a difference as well; unknown-source names it already.
  const all = [...translation.prose.citations, ...original.prose.citations];
  if (all.some(({ id }) => !index.sources.has(id))) return [];
  const here = new Map(translation.prose.citations.map(({ id, line }) => [id, line]));
  const there = new Map(original.prose.citations.map(({ id, line }) => [id, line]));
  const missing = [...there].filter(([id]) => !here.has(id));
  const added = [...here].filter(([id]) => !there.has(id));
  const expected = `the same sources as ${original.file}`;
  const problems: Problem[] = added.map(([id, line]) => ({
    file: translation.file,
    line,
    field: 'citation',
    found: `[@${id}], which the English text does not cite`,
    expected,
    mend: 'take it out, or bring the English text up to date',
  }));
  if (missing.length > 0) {
    problems.push({
      file: translation.file,
      field: 'citation',
      found: `no ${excerpt(missing.map(([id, line]) => `[@${id}] (English text, line ${line})`).join(', '))}`,
      expected,
      mend: 'cite them where the translation says what they prove',
    });
  }
  return problems;
}
