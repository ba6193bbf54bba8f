import { localeFacts, type Locale } from './locales.ts';

const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.DisplayNames>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat | Intl.DisplayNames>(
  key: string,
  make: () => T,
): T {
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
  const format = cached(
    `date ${locale} ${parts}`,
    () => new Intl.DateTimeFormat(localeFacts[locale].formatTag, options),
  );
  const text = format.format(new Date(date.padEnd(10, '-01').replace(/^(\d{4})-01$/, '$1-01-01')));
  // French says “premier” for the first of a month; CLDR does not.
  return locale === 'fr' && parts > 2 ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** A whole number with the reader’s separators. */
export function formatNumber(value: number, locale: Locale): string {
  return cached(`number ${locale}`, () => new Intl.NumberFormat(localeFacts[locale].formatTag)).format(value);
}

/** An amount in its own currency, long form: “3.1 billion US dollars”. */
export function formatAmount(amount: number, currency: string, locale: Locale): string {
  const format = cached(
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
  );
  if (locale !== 'fr') return format.format(amount);
  // “3,1 milliards de dollars”: after million and milliard, which are nouns, French needs “de”; CLDR leaves it out.
  const parts = format.formatToParts(amount);
  const noun = parts.some(({ type, value }) => type === 'compact' && /^(?:million|milliard|billion)s?$/.test(value));
  return parts
    .map(({ type, value }) =>
      noun && type === 'currency' ? `${/^[aeiouéh]/i.test(value) ? 'd’' : 'de '}${value}` : value,
    )
    .join('');
}

/** Names joined as the language joins them: “a, b and c”. */
export function formatList(items: readonly string[], locale: Locale): string {
  return cached(
    `list ${locale}`,
    () => new Intl.ListFormat(localeFacts[locale].formatTag, { type: 'conjunction' }),
  ).format(items);
}

/** The name of any state or territory by its ISO 3166-1 alpha-2 code, from the runtime’s CLDR data. */
export function regionName(iso2: string, locale: Locale): string {
  return (
    cached(`region ${locale}`, () => new Intl.DisplayNames(localeFacts[locale].formatTag, { type: 'region' })).of(
      iso2,
    ) ?? iso2
  );
}

/** The name of a language by its BCP 47 tag. */
export function languageName(tag: string, locale: Locale): string {
  return (
    cached(`language ${locale}`, () => new Intl.DisplayNames(localeFacts[locale].formatTag, { type: 'language' })).of(
      tag,
    ) ?? tag
  );
}
