/** A start tag. A value of an attribute keeps its character references, and is undefined where there is none. */
export interface Tag {
  name: string;
  attributes: Map<string, string | undefined>;
  /** Whether the element ends with its tag, as those of SVG may. */
  selfClosing: boolean;
}

const tags = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*(\/?)>/gi;
const attribute = /([^\s"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * A page with its start tags rewritten: `rewrite` gives the text that takes the place of a tag, or undefined to let it stand. In what a finished
 * page holds besides tags (text, data blocks), `<` is escaped, so that what looks like a tag is one.
 */
export function rewriteTags(html: string, rewrite: (tag: Tag) => string | undefined): string {
  return html.replace(tags, (whole: string, name: string, written: string, end: string) => {
    const attributes: Tag['attributes'] = new Map();
    for (const [, key = '', double, single, bare] of written.matchAll(attribute))
      attributes.set(key.toLowerCase(), double ?? single?.replaceAll('"', '&quot;') ?? bare);
    return rewrite({ name: name.toLowerCase(), attributes, selfClosing: end !== '' }) ?? whole;
  });
}

/** A start tag as it is written in a page. */
export function writeTag({ name, attributes, selfClosing }: Tag): string {
  const written = [...attributes].map(([key, value]) => (value === undefined ? ` ${key}` : ` ${key}="${value}"`));
  return `<${name}${written.join('')}${selfClosing ? ' /' : ''}>`;
}
