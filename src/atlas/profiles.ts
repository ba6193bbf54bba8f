import type { CountryData } from '../schemas/country.ts';
import type { EventData } from '../schemas/event.ts';
import type { GroupingData } from '../schemas/grouping.ts';
import type { PartnerData } from '../schemas/partner.ts';
import type { Library } from './library.ts';
import type { Article, Partnership, Sector } from './model.ts';
import { groupByHomeSector } from './register.ts';
import { compareBy, descending } from './sorting.ts';

/** What the atlas knows of a member state. */
export interface CountryProfile {
  code: string;
  data: CountryData;
  partnerships: readonly Partnership[];
  bySector: { sector: Sector; partnerships: Partnership[] }[];
  /** Those it partners with, the most frequent first. */
  partners: { slug: string; data: PartnerData; count: number }[];
  /** The member states that share most records with it, those of all members apart; the most frequent first. */
  neighbours: { code: string; count: number }[];
  groupings: { id: string; data: GroupingData }[];
  articles: readonly Article[];
  events: readonly EventData[];
}

/** What the atlas knows of one that partners with member states. */
export interface PartnerProfile {
  slug: string;
  data: PartnerData;
  partnerships: readonly Partnership[];
  /** The member states that it partners with, the most frequent first; records of all members apart. */
  members: { code: string; count: number }[];
  /** Others that stand beside it in records, the most frequent first. */
  partners: { slug: string; data: PartnerData; count: number }[];
}

/** The profile of a member state. Throws if the code is no member’s. */
export function countryProfile(code: string, library: Library): CountryProfile {
  const data = library.countries.get(code);
  if (!data) throw new Error(`"${code}" is not a member state.`);
  const partnerships = library.partnershipsByMember.get(code) ?? [];
  return {
    code,
    data,
    partnerships,
    bySector: groupByHomeSector(partnerships, library.sectors),
    partners: countPartners(partnerships, library),
    neighbours: countMembers(partnerships).filter((neighbour) => neighbour.code !== code),
    groupings: [...library.groupings]
      .filter(([, { members }]) => members.includes(code))
      .map(([id, grouping]) => ({ id, data: grouping })),
    articles: library.articlesByCountry.get(code) ?? [],
    events: library.events.filter(({ countries }) => countries.includes(code)),
  };
}

/** The profile of a partner. Throws if there is no such partner. */
export function partnerProfile(slug: string, library: Library): PartnerProfile {
  const data = library.partners.get(slug);
  if (!data) throw new Error(`There is no partner "${slug}".`);
  const partnerships = library.partnershipsByPartner.get(slug) ?? [];
  return {
    slug,
    data,
    partnerships,
    members: countMembers(partnerships),
    partners: countPartners(partnerships, library).filter((partner) => partner.slug !== slug),
  };
}

/** All partners that stand in at least one record, the most frequent first, then by name. */
export function rankPartners(
  library: Library,
): { slug: string; data: PartnerData; partnerships: readonly Partnership[] }[] {
  return [...library.partnershipsByPartner]
    .flatMap(([slug, partnerships]) => {
      const data = library.partners.get(slug);
      return data ? [{ slug, data, partnerships }] : [];
    })
    .sort(
      compareBy(
        descending(({ partnerships }) => partnerships.length),
        ({ data }) => data.name.en,
      ),
    );
}

function countPartners(
  partnerships: readonly Partnership[],
  library: Library,
): { slug: string; data: PartnerData; count: number }[] {
  const counts = countEach(partnerships.flatMap(({ data }) => data.partners));
  return [...counts]
    .flatMap(([slug, count]) => {
      const data = library.partners.get(slug);
      return data ? [{ slug, data, count }] : [];
    })
    .sort(
      compareBy(
        descending(({ count }) => count),
        ({ data }) => data.name.en,
      ),
    );
}

function countMembers(partnerships: readonly Partnership[]): { code: string; count: number }[] {
  const counts = countEach(partnerships.flatMap(({ data }) => (data.members === 'ALL' ? [] : data.members)));
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort(
      compareBy(
        descending(({ count }) => count),
        ({ code }) => code,
      ),
    );
}

function countEach(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
