import type { APIRoute } from 'astro';
import { onceInEveryLocale } from '../../atlas/paths.ts';
import { escapeXml } from '../../atlas/xml.ts';
import type { Locale } from '../../i18n/locales.ts';
import { absoluteUrl, localizedPath } from '../../i18n/paths.ts';
import { translator } from '../../i18n/translate.ts';

export const getStaticPaths = onceInEveryLocale;

/** An OpenSearch 1.1 description, by which a browser offers the site’s search in its own address bar. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const t = await translator(locale);
  const address = (path: string) => escapeXml(absoluteUrl(localizedPath(locale, path)));
  const icon = escapeXml(absoluteUrl(localizedPath('en', '/favicon.ico')));
  const description = `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(t('site.name'))}</ShortName>
<Description>${escapeXml(t('site.description'))}</Description>
<Url type="text/html" template="${address('/search/')}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${address('/opensearch.xml')}"/>
<Image width="32" height="32" type="image/x-icon">${icon}</Image>
<Language>${locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
