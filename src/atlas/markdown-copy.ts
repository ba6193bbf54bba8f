import type { SourceData } from '../schemas/source.ts';
import { licence, siteName } from '../site.ts';
import { numberedSources } from './articles.ts';
import { splitCitations } from './citations.ts';
import { atlasPath } from './paths.ts';

export interface MarkdownCopy {
  title: string;
  summary: string;
  /** The Markdown as it was written. */
  body: string;
  keyFigures: readonly { value: string; text: string; asOf: string; sources: readonly string[] }[];
  url: string;
  language: string;
  authors: readonly string[];
  asOf: string;
  reviewed: string;
  sources: ReadonlyMap<string, { data: SourceData }>;
  /** The whole address of a page in the language of the copy, by its path in English. */
  address: (path: string) => string;
  words: { keyFigures: string; sources: string; asOf: (date: string) => string; undated: string };
}

/**
 * An article as Markdown that stands by itself: facts of the page at the head, marks as footnotes that give each source in full, and whole
 * addresses for the links in the atlas’s own names. Of MDX the components are left out.
 */
export function markdownCopy(copy: MarkdownCopy): string {
  const numbers = new Map(numberedSources(copy.keyFigures, copy.body).sources.map(({ id, number }) => [id, number]));
  const marks = (ids: readonly string[]) => ids.map((id) => `[^${numbers.get(id)}]`).join('');
  const figures = copy.keyFigures.map(
    ({ value, text, asOf, sources }) => `- **${value}**: ${text} (${copy.words.asOf(asOf)})${marks(sources)}`,
  );
  const notes = [...numbers].flatMap(([id, number]) => {
    const source = copy.sources.get(id);
    return source ? [`[^${number}]: ${sourceLine(source.data, copy.words.undated)}`] : [];
  });
  const body = splitCitations(withoutComponents(copy.body))
    .map((piece) => (piece.kind === 'text' ? piece.text : marks(piece.ids)))
    .join('');
  return [
    frontMatter({
      title: copy.title,
      description: copy.summary,
      url: copy.url,
      site: siteName,
      language: copy.language,
      authors: copy.authors,
      facts_as_of: copy.asOf,
      reviewed: copy.reviewed,
      license: licence.url,
    }),
    `# ${copy.title}`,
    copy.summary,
    ...(figures.length > 0 ? [`## ${copy.words.keyFigures}`, figures.join('\n')] : []),
    wholeLinks(body, copy.address).trim(),
    ...(notes.length > 0 ? [`## ${copy.words.sources}`, notes.join('\n')] : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** A JSON value is a YAML value too. */
function frontMatter(facts: Record<string, string | readonly string[]>): string {
  return ['---', ...Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---'].join('\n');
}

function withoutComponents(body: string): string {
  return body.replace(/^(?:import|export)\s.*$/gm, '').replace(/^<\/?[A-Z][^>]*>\s*$/gm, '');
}

/** Links to members have no page yet, so that only their words stay, as on the page itself. */
function wholeLinks(body: string, address: MarkdownCopy['address']): string {
  return body
    .replace(/\[([^\]]*)\]\(country:[^)]*\)/g, '$1')
    .replace(/\]\(((?:partnership|term|article):[^)\s]+|\/[^)\s]*)\)/g, (link, url: string) => {
      const path = atlasPath(url);
      return path ? `](${address(path)})` : link;
    });
}

/** One source on one line: who, what, where, when, address. */
function sourceLine({ authors, title, publisher, issued, url }: SourceData, undated: string): string {
  const by = authors.length > 0 ? `${authors.join('; ')}. ` : '';
  return `${by}${title.startsWith('[') ? title : `“${title}”`}. ${publisher}, ${issued ?? undated}. <${url}>`;
}
