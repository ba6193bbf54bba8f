/** Roles of DPUB-ARIA as attributes to spread: the types of Astro know only the roles of WAI-ARIA. */
export const noteReference: Record<string, string> = { role: 'doc-noteref' };
export const backLink: Record<string, string> = { role: 'doc-backlink' };
export const bibliography: Record<string, string> = { role: 'doc-bibliography' };
