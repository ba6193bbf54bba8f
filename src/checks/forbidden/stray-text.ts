import type { Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';

/** A translation of an article that has no English text, and a text that stands twice, as .md and as .mdx. */
export function strayText({ files }: Content): Problem[] {
  const byArticle = Map.groupBy(files.article, ({ place }) => place.id);
  return [...byArticle].flatMap(([id, texts]) => {
    const locales = Map.groupBy(texts, localeOf);
    const problems: Problem[] = [];
    for (const [locale, same] of locales) {
      const [, twin] = same;
      if (twin) {
        problems.push({
          file: twin.file,
          found: `both ${same.map(({ file }) => file).join(' and ')}`,
          expected: `one text a language, ${locale}.md or ${locale}.mdx`,
          mend: 'keep the one that is right; .mdx only where a component is needed',
        });
      }
      if (!locales.has('en')) {
        for (const translation of same) {
          problems.push({
            file: translation.file,
            found: `a translation of "${id}", which has no en.md`,
            expected: 'an English text beside every translation: it holds the facts',
            mend: 'write en.md first, or move the translation to the folder of its article',
          });
        }
      }
    }
    return problems;
  });
}

export function localeOf({ place }: ContentFile): string {
  return place.kind === 'article' || place.kind === 'page' ? place.locale : 'en';
}
