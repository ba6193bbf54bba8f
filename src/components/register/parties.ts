import type { Library } from '../../atlas/library.ts';
import { formatList } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Translate } from '../../i18n/messages.ts';
import { inLanguage } from '../../i18n/words.ts';
import type { PartnershipData } from '../../schemas/partnership.ts';

/** Names that fit on a card; the rest is counted. */
const namesShown = 4;

/** Who takes part, in one line: the first few member states and partners by name, and how many others. */
export function describeParties(data: PartnershipData, library: Library, locale: Locale, t: Translate): string {
  const members =
    data.members === 'ALL'
      ? [t('partnership.allMembers')]
      : data.members.map((code) => library.countries.get(code)?.name[locale] ?? code);
  const partners = data.partners.map(
    (slug) => inLanguage(library.partners.get(slug)?.name ?? { en: slug }, locale).text,
  );
  const shownMembers = members.slice(0, partners.length === 0 ? namesShown : namesShown / 2);
  const shown = [...shownMembers, ...partners.slice(0, namesShown - shownMembers.length)];
  const rest = members.length + partners.length - shown.length;
  return formatList(rest > 0 ? [...shown, t('partnership.others', { count: rest })] : shown, locale);
}
