import type { APIRoute } from 'astro';
import { loadLibrary } from '../../../atlas/library.ts';
import { onceInEveryLocale } from '../../../atlas/paths.ts';
import { registerRecords, type RegisterFile } from '../../../components/register/records.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { inLanguage } from '../../../i18n/words.ts';
import { partnershipKinds, partnershipStatuses } from '../../../schemas/partnership.ts';

export const getStaticPaths = onceInEveryLocale;

/** What the filter of the register needs, in one language: the records, and the names of all choices. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const library = await loadLibrary();
  const t = await translator(locale);
  const file: RegisterFile = {
    records: registerRecords(library, locale, t),
    names: {
      sector: Object.fromEntries(library.sectors.map(({ id, data }) => [id, inLanguage(data.name, locale).text])),
      member: Object.fromEntries([...library.countries].map(([code, { name }]) => [code, name[locale]])),
      partner: Object.fromEntries(
        [...library.partnershipsByPartner.keys()].map((slug) => [
          slug,
          inLanguage(library.partners.get(slug)?.name ?? { en: slug }, locale).text,
        ]),
      ),
      kind: Object.fromEntries(partnershipKinds.map((kind) => [kind, t(`kind.${kind}`)])),
      status: Object.fromEntries(partnershipStatuses.map((status) => [status, t(`status.${status}`)])),
    },
  };
  return Response.json(file);
};
