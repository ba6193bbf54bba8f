import { defaultLocale, locales, type Locale } from './locales.ts';

/**
 * The address of a page from the root of the host.
 *
 * `path` is the address in English from the root of the site, such as `/technology/overview/` or `/feed.xml`; `base` is the sub-path that the
 * site is hosted under, `/` or `/atlas`.
 */
export function localizedPath(locale: Locale, path: string, base: string = import.meta.env.BASE_URL): string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return `${base.replace(/\/$/, '')}${prefix}${path}`;
}

/** The English path behind an address, without sub-path and language: the inverse of `localizedPath`. */
export function plainPath(pathname: string, base: string = import.meta.env.BASE_URL): string {
  const root = base.replace(/\/$/, '');
  const withoutBase = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  const prefix = locales.find((locale) => locale !== defaultLocale && withoutBase.startsWith(`/${locale}/`));
  return prefix ? withoutBase.slice(prefix.length + 1) : withoutBase;
}

/** The whole address, host included, of a path from the root of the host. The host is `SITE_URL`’s. */
export function absoluteUrl(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}
