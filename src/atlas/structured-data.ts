import type { Locale } from '../i18n/locales.ts';
import type { PartnershipData } from '../schemas/partnership.ts';
import type { SourceData } from '../schemas/source.ts';
import { licence, siteName } from '../site.ts';
import type { CitedWork } from './citing.ts';
import type { Library } from './library.ts';

// What pages say of themselves in the terms of schema.org. Every address is a whole one.

/** The trail to a page. */
export function breadcrumbList(trail: readonly { words: string; url: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ words, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: words,
      item: url,
    })),
  };
}

/** A glossary; each term has its anchor on the page as its address. */
export function definedTermSet(
  name: string,
  url: string,
  terms: readonly { id: string; name: string; description: string }[],
): object {
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    name,
    hasDefinedTerm: terms.map((term) => ({
      '@type': 'DefinedTerm',
      name: term.name,
      description: term.description,
      url: `${url}#${term.id}`,
      inDefinedTermSet: url,
    })),
  };
}

/** The site, for its home page in one language, with the address that its search answers at. */
export function webSite({
  url,
  name,
  description,
  language,
  search,
}: {
  url: string;
  name: string;
  description: string;
  language: string;
  search: string;
}): object {
  return {
    '@type': 'WebSite',
    '@id': url,
    url,
    name,
    description,
    inLanguage: language,
    license: licence.url,
    publisher: organization(siteName),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A page that leads to others: a hub, the register. `parts` are the works that it presents, without those that are in the register alone. */
export function collectionPage(page: {
  url: string;
  name: string;
  description: string;
  language: string;
  site: string;
  modified?: string | undefined;
  parts?: readonly { url: string; name: string }[];
}): object {
  const { parts = [] } = page;
  return {
    '@type': 'CollectionPage',
    '@id': page.url,
    url: page.url,
    name: page.name,
    description: page.description,
    inLanguage: page.language,
    isPartOf: { '@type': 'WebSite', '@id': page.site, name: siteName },
    license: licence.url,
    ...(page.modified === undefined ? {} : { dateModified: page.modified }),
    ...(parts.length === 0
      ? {}
      : { hasPart: parts.map(({ url, name }) => ({ '@type': 'Article', '@id': url, url, headline: name })) }),
  };
}

interface Party {
  type: 'Country' | 'Organization';
  name: string;
}

/** Who takes part in a partnership. Where every member state does, none is named. */
export function partiesOf(
  { members, partners }: Pick<PartnershipData, 'members' | 'partners'>,
  library: Pick<Library, 'countries' | 'partners'>,
  locale: Locale,
): Party[] {
  const states =
    members === 'ALL'
      ? []
      : members.map((code): Party => ({ type: 'Country', name: library.countries.get(code)?.name[locale] ?? code }));
  const others = partners.map((slug): Party => {
    const partner = library.partners.get(slug);
    return {
      type: partner?.kind === 'state' ? 'Country' : 'Organization',
      name: partner?.name[locale] ?? partner?.name.en ?? slug,
    };
  });
  return [...states, ...others];
}

interface PageFacts {
  description: string;
  /** The address of the home page in the same language. */
  site: string;
  image: string;
  sources: readonly SourceData[];
}

/** An article. It gives no date of publication, since the atlas keeps the day of the last review and no other. */
export function articleData(
  work: CitedWork,
  facts: PageFacts & { section: string; translationOf?: string | undefined },
): object {
  return {
    '@type': 'Article',
    headline: work.title,
    articleSection: facts.section,
    ...workData(work, facts),
    ...(facts.translationOf === undefined
      ? {}
      : { translationOfWork: { '@type': 'Article', '@id': facts.translationOf } }),
  };
}

/**
 * A record of the register. It is a `CreativeWork`: somebody wrote its statements, and `about` names the partnership that they are of. It is no
 * `Dataset`, which is what the register as a whole is.
 */
export function partnershipData(work: CitedWork, facts: PageFacts & { parties: readonly Party[] }): object {
  return {
    '@type': 'CreativeWork',
    name: work.title,
    ...workData(work, facts),
    about: [
      { '@type': 'Thing', name: work.title },
      ...facts.parties.map(({ type, name }) => ({ '@type': type, name })),
    ],
  };
}

function workData(work: CitedWork, { description, site, image, sources }: PageFacts): object {
  return {
    '@id': work.url,
    url: work.url,
    mainEntityOfPage: work.url,
    description,
    inLanguage: work.locale,
    image,
    ...(work.issued === undefined ? {} : { dateModified: work.issued }),
    author: work.authors.map(agent),
    publisher: organization(siteName),
    isPartOf: { '@type': 'WebSite', '@id': site, name: siteName },
    license: licence.url,
    isAccessibleForFree: true,
    // Their names and dates stand in the page’s own list of sources; here they would cost every reader a kilobyte.
    citation: sources.map(({ url }) => ({ '@type': 'CreativeWork', url })),
  };
}

function organization(name: string): object {
  return { '@type': 'Organization', name };
}

/** A name with a comma is a person’s, “Family, Given”; any other is an institution’s. */
function agent(name: string): object {
  const comma = name.indexOf(',');
  if (comma < 0) return organization(name);
  const [family, given] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  return { '@type': 'Person', name: `${given} ${family}`, familyName: family, givenName: given };
}
