import { itemsAt } from '../content-index.ts';
import { dateAt, isAfter } from '../dates.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';
import { fieldName } from '../schema-problems.ts';

/** A correction of a day that is still to come, or of another year than that of its file. `today` is the latest day that it can be anywhere. */
export function misdatedCorrection({ files }: Content, today = latestDayOnEarth()): Problem[] {
  return files.corrections.flatMap((file) =>
    itemsAt(file, []).flatMap((item): Problem[] => {
      const path = [...item, 'date'];
      const date = dateAt(file, path);
      if (date === undefined) return [];
      const place = { file: file.file, line: file.lineOf(path), field: fieldName(path), found: date };
      if (isAfter(date, today)) {
        return [{ ...place, expected: `a day not after ${today}`, mend: 'give the day on which the page was mended' }];
      }
      if (date.startsWith(file.place.id)) return [];
      return [
        {
          ...place,
          expected: `a day of ${file.place.id}, the year of the file`,
          mend: `correct the day, or move the entry to corrections/${date.slice(0, 4)}.yaml`,
        },
      ];
    }),
  );
}

/** An editor in the Pacific is up to 14 hours ahead of UTC. */
function latestDayOnEarth(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
