import { compareBy } from './sorting.ts';
import { CitationCounter } from './citations.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { PartnershipData } from '../schemas/partnership.ts';
import type { Partnership, Sector } from './model.ts';

/** The member states of a partnership, with `ALL` written out as every one of them. */
export function membersOf({ members }: Pick<PartnershipData, 'members'>, allMembers: Iterable<string>): string[] {
  return members === 'ALL' ? [...allMembers] : members;
}

/** What makes partnerships alike: a partner in common counts three, a member state in a sector in common counts one. */
export function partnershipKeys({ data }: Partnership): Map<string, number> {
  const members = data.members === 'ALL' ? [] : data.members;
  return new Map([
    ...data.partners.map((slug) => [slug, 3] as const),
    ...data.sectors.flatMap((sector) => members.map((code) => [`${sector} ${code}`, 1] as const)),
  ]);
}

/** How many statements a partnership makes and how many of them carry the date of a check against their source. */
export function countVerified(partnerships: readonly Partnership[]): { statements: number; verified: number } {
  const statements = partnerships.flatMap(({ data }) => [...data.claims, ...data.caveats]);
  return {
    statements: statements.length,
    verified: statements.filter(({ verified }) => verified !== undefined).length,
  };
}

/** The year of a date, `2019` of `2019-03-26`; undefined where there is none. */
export function yearOf(date: string | null): number | undefined {
  return date === null ? undefined : Number(date.slice(0, 4));
}

/** The sources of a partnership’s page with their numbers: claims first, then caveats. */
export function citePartnership({ claims, caveats }: Pick<PartnershipData, 'claims' | 'caveats'>): CitationCounter {
  const counter = new CitationCounter();
  for (const id of [...claims, ...caveats].flatMap(({ sources }) => sources)) counter.cite(id);
  return counter;
}

/** The languages that a partnership is told in: those of its summary and of every statement. */
export function languagesOf({
  summary,
  claims,
  caveats,
}: Pick<PartnershipData, 'summary' | 'claims' | 'caveats'>): Locale[] {
  return locales.filter((locale) =>
    [summary, ...[...claims, ...caveats].map(({ text }) => text)].every((words) => words[locale] !== undefined),
  );
}

/** Partnerships under the sector that they name first, in the order of the sectors; sectors without any are left out. */
export function groupByHomeSector(
  partnerships: readonly Partnership[],
  sectors: readonly Sector[],
): { sector: Sector; partnerships: Partnership[] }[] {
  const groups = Map.groupBy(partnerships, ({ data }) => data.sectors[0]);
  return sectors.flatMap((sector) => {
    const group = groups.get(sector.id as PartnershipData['sectors'][number]);
    return group ? [{ sector, partnerships: group }] : [];
  });
}

/** Ten years of the calendar with the partnerships that began in them, in order of their beginning. */
export interface Decade {
  first: number;
  last: number;
  partnerships: Partnership[];
}

/** Every decade from the first beginning to the last, those without any included; a partnership without a date is in none. */
export function byDecade(partnerships: readonly Partnership[]): Decade[] {
  const dated = partnerships
    .filter(({ data }) => data.start !== null)
    .sort(
      compareBy(
        ({ data }) => data.start ?? '',
        ({ id }) => id,
      ),
    );
  const groups = Map.groupBy(dated, ({ data }) => Math.floor((yearOf(data.start) ?? 0) / 10) * 10);
  const decades = [...groups.keys()];
  const decadesBetween = [];
  for (let first = Math.min(...decades); first <= Math.max(...decades); first += 10) {
    decadesBetween.push({ first, last: first + 9, partnerships: groups.get(first) ?? [] });
  }
  return decadesBetween;
}
