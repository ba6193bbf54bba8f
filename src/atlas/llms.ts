import type { Translate } from '../i18n/messages.ts';
import { licence, siteName } from '../site.ts';
import type { Library } from './library.ts';
import type { Article } from './model.ts';

/** The text of `/llms.txt`: what the site is, every article with its Markdown copy, and where everything else stands. `address` gives the whole address of a path. */
export function llmsText(
  {
    overview,
    sectors,
    articlesBySector,
    partnerships,
    terms,
    sources,
  }: Pick<Library, 'overview' | 'sectors' | 'articlesBySector' | 'partnerships' | 'terms' | 'sources'>,
  t: Translate,
  address: (path: string) => string,
): string {
  const copyOf = ({ id, data }: Article) => link(data.title, address(`/${id}/index.md`), data.summary);
  const bySector = sectors.flatMap(({ id, data }) => {
    const articles = articlesBySector.get(id) ?? [];
    if (articles.length === 0) return [];
    return [`## ${data.name.en}`, data.lead.en, articles.map(copyOf).join('\n')];
  });
  return [
    `# ${siteName}`,
    `> ${t('site.description')}`,
    `${t('home.promiseTrue')} ${t('home.promiseFair')} Each article below is linked as Markdown, with its sources as footnotes; its page is at the same address without \`index.md\`. Text and data are under ${licence.name} (${licence.url}): name ${siteName} and link to the page.`,
    ...(overview ? [copyOf(overview)] : []),
    ...bySector,
    '## Register and reference',
    [
      link(
        t('navigation.partnerships'),
        address('/partnerships/'),
        `${t('count.partnerships', { count: partnerships.length })}. ${t('partnership.lead')}`,
      ),
      link(
        t('navigation.glossary'),
        address('/glossary/'),
        `${t('count.terms', { count: terms.size })}. ${t('glossary.lead')}`,
      ),
      link(
        t('navigation.sources'),
        address('/sources/'),
        `${t('count.sources', { count: sources.size })}. ${t('sources.lead')}`,
      ),
      link(t('navigation.method'), address('/about/method/')),
    ].join('\n'),
    '## Optional',
    [
      ...sectors.map(({ id, data }) => link(data.name.en, address(`/${id}/`), data.scope.en)),
      link(t('navigation.about'), address('/about/')),
      link(t('navigation.feed'), address('/feed.xml')),
      link('Sitemap', address('/sitemap-index.xml')),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function link(words: string, url: string, note?: string): string {
  return `- [${words.replace(/[[\]]/g, '\\$&')}](${url})${note === undefined ? '' : `: ${note}`}`;
}
