import type { APIRoute } from 'astro';
import { onceInEveryLocale } from '../../atlas/paths.ts';
import { themeColour } from '../../build/colours.ts';
import { appIcons } from '../../build/icons.ts';
import { localeFacts, type Locale } from '../../i18n/locales.ts';
import { localizedPath } from '../../i18n/paths.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = onceInEveryLocale;

/** The web app manifest of a language, by which a browser installs the site: its icons, its shortcuts, and the search as a target for sharing words. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const t = await translator(locale);
  const address = (path: string) => localizedPath(locale, path);
  const shortcuts = [
    { name: t('navigation.search'), url: address('/search/') },
    { name: t('navigation.partnerships'), url: address('/partnerships/') },
    { name: t('navigation.offline'), url: address('/offline/') },
  ];
  const manifest = {
    id: address('/'),
    name: `${t('site.name')}: ${t('site.tagline')}`,
    short_name: t('site.name'),
    description: t('site.description'),
    lang: locale,
    dir: localeFacts[locale].direction,
    start_url: address('/'),
    scope: localizedPath('en', '/'),
    display: 'minimal-ui',
    background_color: themeColour('paper'),
    theme_color: themeColour('paper'),
    categories: ['education', 'books', 'news'],
    icons: [
      { src: localizedPath('en', '/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...Object.entries(appIcons).map(([name, { size, purpose }]) => ({
        src: localizedPath('en', `/icons/${name}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
    shortcuts,
    share_target: { action: address('/search/'), method: 'GET', params: { text: 'q' } },
  };
  return Response.json(manifest, { headers: { 'Content-Type': 'application/manifest+json' } });
};
