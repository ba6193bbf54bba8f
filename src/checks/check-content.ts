import { indexContent } from './content-index.ts';
import { articleOutOfLength } from './forbidden/article-length.ts';
import { duplicatePartner } from './forbidden/duplicate-partner.ts';
import { duplicateEntry } from './forbidden/duplicate-entry.ts';
import { foreignImage } from './forbidden/foreign-image.ts';
import { headingDisorder } from './forbidden/heading-disorder.ts';
import { imageWithoutText } from './forbidden/image-without-text.ts';
import { longSentence } from './forbidden/long-sentence.ts';
import { misdatedCorrection } from './forbidden/misdated-correction.ts';
import { missingFile } from './forbidden/missing-file.ts';
import { newerThanArticle } from './forbidden/newer-than-article.ts';
import { newerThanSource } from './forbidden/newer-than-source.ts';
import { rawMarkup } from './forbidden/raw-markup.ts';
import { reversedDates } from './forbidden/reversed-dates.ts';
import { schemaViolation } from './forbidden/schema-violation.ts';
import { strayText } from './forbidden/stray-text.ts';
import { uncitedFigure } from './forbidden/uncited-figure.ts';
import { uncitedSource } from './forbidden/uncited-source.ts';
import { undatedWord } from './forbidden/undated-word.ts';
import { unevenInterface } from './forbidden/uneven-interface.ts';
import { unevenTranslation } from './forbidden/uneven-translation.ts';
import { unexpectedFile } from './forbidden/unexpected-file.ts';
import { unknownCountry } from './forbidden/unknown-country.ts';
import { unknownReference } from './forbidden/unknown-reference.ts';
import { unknownSource } from './forbidden/unknown-source.ts';
import { unreadableFile } from './forbidden/unreadable-file.ts';
import type { Problem } from './problem.ts';
import { readContent, type Content } from './read-content.ts';

/**
 * Everything that is wrong in a content folder, in the order of its files and lines; an empty list if nothing is.
 *
 * Throws if the folder is not there or can't be read.
 */
export async function checkContent(directory: string): Promise<Problem[]> {
  return findProblems(await readContent(directory));
}

/** As `checkContent`, of a folder that is read already. */
export function findProblems(content: Content): Problem[] {
  const index = indexContent(content);
  const problems = [
    ...unexpectedFile(content),
    ...missingFile(content),
    ...unreadableFile(content),

    ...unknownSource(content, index),
    ...unknownCountry(content, index),
    ...unknownReference(content, index),
    ...schemaViolation(content),
    ...uncitedSource(content),
    ...reversedDates(content),
    ...misdatedCorrection(content),
    ...newerThanSource(content, index),
    ...newerThanArticle(content, index),
    ...duplicateEntry(content),
    ...duplicatePartner(content),

    ...strayText(content),
    ...unevenTranslation(content, index),
    ...articleOutOfLength(content),
    ...uncitedFigure(content),
    ...undatedWord(content),
    ...longSentence(content),
    ...imageWithoutText(content),
    ...foreignImage(content),
    ...rawMarkup(content),
    ...headingDisorder(content),
    ...unevenInterface(content),
  ];
  return oneAPlace(problems).sort(
    (one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** Of several problems with one value the first: the checks of references know more about it than its schema does. */
function oneAPlace(problems: readonly Problem[]): Problem[] {
  const places = new Map<string, Problem>();
  for (const problem of problems) {
    const place = `${problem.file}:${problem.line}:${problem.field}:${problem.found}`;
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()];
}
