import { textsIn, type ContentIndex } from '../content-index.ts';
import { nearest, suggest } from '../nearest.ts';
import { either, excerpt, show, type Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';
import { sitePaths } from '../site-paths.ts';

interface Target {
  /** The kind in a link, `partnership:uber-careem`. */
  scheme: string;
  expected: string;
  ids: (index: ContentIndex) => ReadonlySet<string>;
  add: string;
}

const partnership: Target = {
  scheme: 'partnership',
  expected: 'the id of a partnership, a file in content/partnerships/',
  ids: (index) => index.partnerships,
  add: 'add content/partnerships/<id>.yaml',
};
const partner: Target = {
  scheme: 'partner',
  expected: 'the slug of a partner, a file in content/partners/',
  ids: (index) => index.partners,
  add: 'add content/partners/<slug>.yaml',
};
const article: Target = {
  scheme: 'article',
  expected: 'an article that has an English text, as <sector>/<slug>',
  ids: (index) => index.articles,
  add: 'write content/articles/<sector>/<slug>/en.md',
};
const term: Target = {
  scheme: 'term',
  expected: 'a term of the glossary, a file in content/glossary/',
  ids: (index) => index.terms,
  add: 'add content/glossary/<term>.yaml',
};

const fields = [
  { kind: 'partnership', pattern: ['partners', '*'], target: partner },
  { kind: 'article', pattern: ['partnerships', '*'], target: partnership },
  { kind: 'article', pattern: ['related', '*'], target: article },
  { kind: 'timeline', pattern: ['*', 'partnership'], target: partnership },
] as const;

/** The kinds that a link in a text can name; `country` is looked at by unknown-country. */
const linkTargets = [partnership, article, term];
const linkSchemes = [...linkTargets.map(({ scheme }) => scheme), 'country'];
const webSchemes = ['http', 'https', 'mailto', 'tel'];

/** A name of a partnership, partner, article or term that has no file, in a field or in a link. */
export function unknownReference({ files }: Content, index: ContentIndex): Problem[] {
  const inFields = fields.flatMap(({ kind, pattern, target }) =>
    files[kind].flatMap((file) =>
      textsIn(file, pattern)
        .filter(({ text }) => !target.ids(index).has(text))
        .map(({ text, path, field }) => ({
          file: file.file,
          line: file.lineOf(path),
          field,
          found: show(text),
          ...advise(text, target, index),
        })),
    ),
  );
  const inCorrections = files.corrections.flatMap((file) =>
    textsIn(file, ['*', 'pages', '*']).flatMap(({ text, path, field }) => {
      const advice = adviseLink(text, index, false);
      return advice ? [{ file: file.file, line: file.lineOf(path), field, found: show(text), ...advice }] : [];
    }),
  );
  const inTexts = [...files.article, ...files.page].flatMap((file) => linkProblems(file, index));
  return [...inFields, ...inCorrections, ...inTexts];
}

function linkProblems(file: ContentFile, index: ContentIndex): Problem[] {
  return (file.prose?.links ?? []).flatMap(({ url, words, line }) => {
    const advice = adviseLink(url, index, file.place.kind === 'article');
    return advice ? [{ file: file.file, line, field: 'link', found: `[${excerpt(words)}](${url})`, ...advice }] : [];
  });
}

type Advice = Pick<Problem, 'expected' | 'mend' | 'nearest'>;

/** What is wrong with the target of a link; undefined if nothing is. Only pages may link to addresses of the site itself, `/about/method/`. */
function adviseLink(written: string, index: ContentIndex, inArticle: boolean): Advice | undefined {
  // Browsers read over these, so that a scheme could hide behind them.
  const url = written.replace(/[\p{Cc}\s]/gu, '');
  const [, scheme, id = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(url) ?? [];
  const target = linkTargets.find((known) => known.scheme === scheme);
  if (target) return target.ids(index).has(id) ? undefined : advise(id, target, index, `${target.scheme}:`);
  const expected = `${either(linkSchemes.map((known) => `${known}:…`))}, or an address that begins with https://`;
  if (scheme !== undefined) {
    if (linkSchemes.includes(scheme) || webSchemes.includes(scheme)) return undefined;
    const near = nearest(scheme, linkSchemes).map((known) => `${known}:${id}`);
    return { expected, mend: 'correct what stands before the colon', ...(near.length > 0 && { nearest: near }) };
  }
  if (url.startsWith('#')) return undefined;
  if (!inArticle && url.startsWith('/')) return adviseAddress(url, index);
  return { expected, mend: 'name what the link leads to, so that it works in every language and under every address' };
}

/** What is wrong with an address of the site; undefined where a page stands there. */
function adviseAddress(url: string, index: ContentIndex): Advice | undefined {
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (path === '/glossary/' && anchor !== undefined)
    return index.terms.has(anchor) ? undefined : advise(anchor, term, index, '/glossary/#');
  const paths = sitePaths(index);
  if (paths.has(path)) return undefined;
  return {
    expected: 'the address of a page of the site, with a slash at its end',
    mend: 'correct the address, in its English form, without a language before it',
    ...suggest(path, paths),
  };
}

function advise(id: string, target: Target, index: ContentIndex, prefix = ''): Advice {
  return {
    expected: target.expected,
    mend: `correct the name, or ${target.add}`,
    ...suggest(id, target.ids(index), prefix),
  };
}
