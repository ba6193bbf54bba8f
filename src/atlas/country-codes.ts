import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** Kosovo has a code that ISO 3166-1 leaves to users; the list of the standard does not hold it. */
const assigned = (codes as [alpha2: string, alpha3: string, numeric: string][]).filter(
  ([, alpha3]) => alpha3 !== 'XKX',
);
const alpha2ByAlpha3: ReadonlyMap<string, string> = new Map(assigned.map(([alpha2, alpha3]) => [alpha3, alpha2]));
const alpha3ByNumeric: ReadonlyMap<string, string> = new Map(assigned.map(([, alpha3, numeric]) => [numeric, alpha3]));

/** Every alpha-3 code of ISO 3166-1. */
export const alpha3Codes: readonly string[] = [...alpha2ByAlpha3.keys()];

/** The alpha-2 code that belongs to an alpha-3 code; undefined where ISO 3166-1 has no such code. */
export function alpha2Of(alpha3: string): string | undefined {
  return alpha2ByAlpha3.get(alpha3);
}

/** The alpha-3 code that belongs to a numeric one, `360` or `"360"`; undefined where ISO 3166-1 has no such code. */
export function alpha3Of(numeric: string | number | undefined): string | undefined {
  return alpha3ByNumeric.get(String(numeric).padStart(3, '0'));
}

/** The English name of a state or territory by its alpha-3 code, from the runtime's CLDR data; undefined where ISO 3166-1 has no such code. */
export function stateName(alpha3: string): string | undefined {
  const alpha2 = alpha2Of(alpha3);
  return alpha2 && new Intl.DisplayNames('en', { type: 'region' }).of(alpha2);
}
