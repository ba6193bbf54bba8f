/** The trail to a page as schema.org has it. */
export function breadcrumbList(trail: readonly { words: string; url: string }[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ words, url }, index) => ({ '@type': 'ListItem', position: index + 1, name: words, item: url })),
  };
}

/** A glossary as schema.org has it; each term has its anchor on the page as its address. */
export function definedTermSet(name: string, url: string, terms: readonly { id: string; name: string; description: string }[]): object {
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
