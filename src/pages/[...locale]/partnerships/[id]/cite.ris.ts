import type { APIRoute } from 'astro';
import { citedPartnership, risFile } from '../../../../atlas/citing.ts';
import { loadLibrary } from '../../../../atlas/library.ts';
import { partnershipTextPaths, type PartnershipTextProps } from '../../../../atlas/paths.ts';
import { absoluteUrl, localizedPath } from '../../../../i18n/paths.ts';

export const getStaticPaths = async () => partnershipTextPaths((await loadLibrary()).partnerships);

/** A record’s entry for reference managers, in RIS. */
export const GET: APIRoute<PartnershipTextProps> = ({ props: { partnership, locale } }) =>
  risFile(
    citedPartnership(partnership, locale, absoluteUrl(localizedPath(locale, `/partnerships/${partnership.id}/`))),
  );
