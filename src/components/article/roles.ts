import type { HTMLAttributes } from 'astro/types';

type Role = HTMLAttributes<'a'>['role'];

// Roles of DPUB-ARIA. The types of Astro know only the roles of WAI-ARIA.
export const noteReference = 'doc-noteref' as string as Role;
export const backLink = 'doc-backlink' as string as Role;
export const bibliography = 'doc-bibliography' as string as Role;
