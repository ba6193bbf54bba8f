import { itemsAt, statementsAt, textsIn, type ContentIndex } from '../content-index.ts';
import { dateAt, isAfter } from '../dates.ts';
import type { Problem } from '../problem.ts';
import type { Content, ContentFile, FieldPath } from '../read-content.ts';
import { fieldName, valueAt } from '../schema-problems.ts';

type Issued = ContentIndex['issued'];

/**
 * A date that no source of its statement can have known: a figure, a status, a membership or an event that is newer than all of them, and a
 * statement that was verified before a source of its own was issued.
 *
 * A source without a date may be as new as anything, so that nothing is said of what rests on one.
 */
export function newerThanSource({ files }: Content, { issued }: ContentIndex): Problem[] {
  const figures = files.article.flatMap((file) =>
    itemsAt(file, ['keyFigures']).flatMap((item) =>
      newer(
        file,
        [...item, 'asOf'],
        sourcesAt(file, item),
        issued,
        'give the date that the source gives the figure for',
      ),
    ),
  );
  const partnerships = files.partnership.flatMap((file) => {
    const sources = statementsAt(file).flatMap((path) => sourcesAt(file, path));
    const mend = 'set it back to the date of the newest source, or cite the source that tells of it';
    const begun = valueAt(file.data, ['status']) === 'planned' ? [] : newer(file, ['start'], sources, issued, mend);
    return [...newer(file, ['statusAsOf'], sources, issued, mend), ...begun];
  });
  const groupings = files.grouping.flatMap((file) =>
    newer(file, ['asOf'], sourcesAt(file, []), issued, 'give the date of the list that the source has'),
  );
  const events = files.timeline.flatMap((file) =>
    itemsAt(file, []).flatMap((item) =>
      newer(
        file,
        [...item, 'date'],
        sourcesAt(file, item),
        issued,
        'correct the date, or cite a source that tells of it',
      ),
    ),
  );
  const verified = [
    ...files.partnership.flatMap((file) => statementsAt(file).map((path) => ({ file, path }))),
    ...files.timeline.flatMap((file) => itemsAt(file, []).map((path) => ({ file, path }))),
    ...files.grouping.map((file) => ({ file, path: [] })),
    ...files.country.map((file) => ({ file, path: ['membership'] })),
  ].flatMap(({ file, path }) => verifiedTooEarly(file, path, issued));
  return [...figures, ...partnerships, ...groupings, ...events, ...verified];
}

function sourcesAt(file: ContentFile, path: FieldPath): string[] {
  return textsIn(file, [...path, 'sources', '*']).map(({ text }) => text);
}

function newer(
  file: ContentFile,
  path: FieldPath,
  sources: readonly string[],
  issued: Issued,
  mend: string,
): Problem[] {
  const date = dateAt(file, path);
  const dated = sources.flatMap((id) => {
    const day = issued.get(id);
    return day === undefined ? [] : [{ id, day }];
  });
  if (date === undefined || dated.length === 0 || dated.length < sources.length) return [];
  if (!dated.every(({ day }) => isAfter(date, day))) return [];
  const newest = dated.reduce((one, other) => (isAfter(other.day, one.day) ? other : one));
  return [
    {
      file: file.file,
      line: file.lineOf(path),
      field: fieldName(path),
      found: date,
      expected: `a date not after its newest source, ${newest.id} of ${newest.day}`,
      mend,
    },
  ];
}

function verifiedTooEarly(file: ContentFile, path: FieldPath, issued: Issued): Problem[] {
  const date = dateAt(file, [...path, 'verified']);
  if (date === undefined) return [];
  const later = sourcesAt(file, path).find((id) => isAfter(issued.get(id) ?? '', date));
  if (later === undefined) return [];
  return [
    {
      file: file.file,
      line: file.lineOf([...path, 'verified']),
      field: fieldName([...path, 'verified']),
      found: date,
      expected: `a day not before ${later} was issued, ${issued.get(later)}`,
      mend: 'hold the statement against that source too and set verified to the day, or correct the date of the source',
    },
  ];
}
