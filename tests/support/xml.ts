export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text directly in it, with its entities resolved. */
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads an XML document of elements, attributes and text, which is all that the site writes. Throws at what is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  for (const [token, close, name = '', inner = '', selfClosing] of body.matchAll(
    /<(\/)?([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?>|[^<]+|</g,
  )) {
    const parent = open.at(-1) ?? root;
    if (token === '<') throw new Error(`A stray < in <${parent.name}>.`);
    if (name === '') parent.text += unescape(token);
    else if (close) {
      if (open.length < 2 || parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>.`);
      open.pop();
    } else {
      const attributes = [...inner.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, unescape(value)] as const,
      );
      const element = { name, attributes: Object.fromEntries(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  const [document] = root.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed.`);
  if (!document || root.children.length > 1 || root.text.trim() !== '')
    throw new Error('A document has one root element.');
  return document;
}

/** The children of an element that have a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child with a name. Throws where there is none or several. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenOf(element, name);
  if (!child || others.length > 0)
    throw new Error(`<${element.name}> has ${others.length + (child ? 1 : 0)} <${name}>.`);
  return child.text;
}

function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));|&/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      const character = name === undefined ? undefined : entities[name];
      if (character === undefined) throw new Error(`${whole} is no entity of XML.`);
      return character;
    },
  );
}
