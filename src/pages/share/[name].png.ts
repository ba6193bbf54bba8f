import type { APIRoute } from 'astro';
import { loadLibrary } from '../../atlas/library.ts';
import { renderPng, shareImageSvg } from '../../build/share-images.ts';
import { localeFacts, locales } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import { inLanguage } from '../../i18n/words.ts';
import { themeColour } from '../../build/colours.ts';

/** One image for the site and one for each sector, in each language: `site.en.png`, `health.ar.png`. Pages share theirs, so that their cost does not grow with the articles. */
export async function getStaticPaths() {
  const { sectors } = await loadLibrary();
  const colours = { paper: themeColour('paper'), ink: themeColour('ink'), inkSoft: themeColour('ink-soft') };
  const images = locales.map(async (locale) => {
    const t = await translator(locale);
    const common = { siteName: t('site.name'), direction: localeFacts[locale].direction, ...colours };
    const ofSectors = sectors.map(({ id, data }) => ({
      name: `${id}.${locale}`,
      image: {
        ...common,
        title: inLanguage(data.name, locale).text,
        text: inLanguage(data.lead, locale).text,
        hue: themeColour(id),
      },
    }));
    return [
      {
        name: `site.${locale}`,
        image: { ...common, title: t('site.name'), text: t('site.tagline'), hue: themeColour('accent') },
      },
      ...ofSectors,
    ];
  });
  // All are drawn at once, while the main thread goes on with the pages.
  return (await Promise.all(images))
    .flat()
    .map(({ name, image }) => ({ params: { name }, props: { png: renderPng(shareImageSvg(image)) } }));
}

export const GET: APIRoute<{ png: Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.png), { headers: { 'Content-Type': 'image/png' } });
