import type { EventData } from '../schemas/event.ts';
import type { PartnershipData } from '../schemas/partnership.ts';
import type { Partnership } from './model.ts';
import { membersOf } from './register.ts';
import { compareBy } from './sorting.ts';

/** Something that happened on a date: an event of its own, or the beginning or end of a partnership. */
export type TimelineEntry = {
  /** The anchor on the timeline. */
  id: string;
  date: string;
  sectors: PartnershipData['sectors'];
  /** Member states, by code. */
  countries: readonly string[];
} & ({ kind: 'event'; event: EventData } | { kind: 'start' | 'end'; partnership: Partnership });

/** Everything that has a date, the earliest first; within a day events stand before beginnings. */
export function timelineEntries(
  events: readonly EventData[],
  partnerships: readonly Partnership[],
  allMembers: Iterable<string>,
): TimelineEntry[] {
  const members = [...allMembers];
  const ofEvents = events.map((event): TimelineEntry => ({
    kind: 'event',
    id: event.id,
    date: event.date,
    sectors: event.sectors,
    countries: event.countries,
    event,
  }));
  const ofPartnerships = partnerships.flatMap((partnership) =>
    (['start', 'end'] as const).flatMap((kind): TimelineEntry[] => {
      const { data, id } = partnership;
      const date = data[kind];
      return date === null
        ? []
        : [
            {
              kind,
              id: `${kind}-${id}`,
              date,
              sectors: data.sectors,
              countries: membersOf(data, members),
              partnership,
            },
          ];
    }),
  );
  return [...ofEvents, ...ofPartnerships].sort(
    compareBy(
      ({ date }) => date,
      ({ kind }) => kind,
      ({ id }) => id,
    ),
  );
}

/** Entries by year, the latest year first; within a year the earliest entry first. */
export function byYear(entries: readonly TimelineEntry[]): { year: string; entries: TimelineEntry[] }[] {
  return [...Map.groupBy(entries, ({ date }) => date.slice(0, 4))]
    .map(([year, inYear]) => ({ year, entries: inYear }))
    .reverse();
}
