import { localeFacts, type Locale } from './locales.ts';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.DisplayNames>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.DisplayNames>(key: string, make: () => T): T {
  let format = cache.get(key) as T | undefined;
  if (!format) cache.set(key, (format = make()));
  return format;
}

/** A date as precise as it is given: `2019` → “2019”, `2019-03` → “March 2019”, `2019-03-26` → “26 March 2019”, in the reader’s language. */
export function formatDate(date: string, locale: Locale): string {
  const parts = date.split('-').length;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (parts > 1) options.month = 'long';
  if (parts > 2) options.day = 'numeric';
  const format = cached(`date ${locale} ${parts}`, () => new Intl.DateTimeFormat(localeFacts[locale].formatTag, options));
  return format.format(new Date(date.padEnd(10, '-01').replace(/^(\d{4})-01$/, '$1-01-01')));
}

/** A whole number with the reader’s separators. */
export function formatNumber(value: number, locale: Locale): string {
  return cached(`number ${locale}`, () => new Intl.NumberFormat(localeFacts[locale].formatTag)).format(value);
}

/** An amount in its own currency, long form: “3.1 billion US dollars”. */
export function formatAmount(amount: number, currency: string, locale: Locale): string {
  return cached(
    `amount ${locale} ${currency}`,
    () =>
      new Intl.NumberFormat(localeFacts[locale].formatTag, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        notation: 'compact',
        compactDisplay: 'long',
        minimumFractionDigits: 0,
        maximumFractionDigits: 2,
      }),
  ).format(amount);
}

/** Names joined as the language joins them: “a, b and c”. */
export function formatList(items: readonly string[], locale: Locale): string {
  return cached(`list ${locale}`, () => new Intl.ListFormat(localeFacts[locale].formatTag, { type: 'conjunction' })).format(items);
}

/** The name of any state or territory by its ISO 3166-1 alpha-2 code, from the runtime’s CLDR data. */
export function regionName(iso2: string, locale: Locale): string {
  return (
    cached(`region ${locale}`, () => new Intl.DisplayNames(localeFacts[locale].formatTag, { type: 'region' })).of(iso2) ?? iso2
  );
}

/** The name of a language by its BCP 47 tag. */
export function languageName(tag: string, locale: Locale): string {
  return (
    cached(`language ${locale}`, () => new Intl.DisplayNames(localeFacts[locale].formatTag, { type: 'language' })).of(tag) ?? tag
  );
}
