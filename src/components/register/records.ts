import type { Library } from '../../atlas/library.ts';
import { membersOf } from '../../atlas/register.ts';
import { formatDate } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Translate } from '../../i18n/messages.ts';
import { inLanguage } from '../../i18n/words.ts';
import { describeParties } from './parties.ts';
import type { Facet, RegisterRecord } from './view.ts';

/** `partnerships/register.json`: the register in one language, for its filter. */
export interface RegisterFile {
  records: RegisterRecord[];
  /** The names of the choices of each facet, by id. */
  names: Record<Facet, Record<string, string>>;
}

/** Every partnership as the filter of the register needs it, the latest first. */
export function registerRecords(library: Library, locale: Locale, t: Translate): RegisterRecord[] {
  return library.partnerships.map(({ id, data }) => {
    const name = inLanguage(data.name, locale);
    return {
      id,
      name: name.text,
      ...(name.locale !== locale && { nameLocale: name.locale }),
      sectors: data.sectors,
      members: membersOf(data, library.countries.keys()),
      partners: data.partners,
      kind: data.kind,
      status: data.status,
      start: data.start,
      end: data.end,
      parties: describeParties(data, library, locale, t),
      since: describeStart(data, locale, t),
      summary: inLanguage(data.summary, locale).text,
    };
  });
}

/** “since March 2019”, or that no date is known. */
export function describeStart({ start }: { start: string | null }, locale: Locale, t: Translate): string {
  return start ? t('partnership.since', { date: formatDate(start, locale) }) : t('partnership.undated');
}
