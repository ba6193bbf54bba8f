// Citation.js and the style come without types of their own; this is the part of them that the site uses.

declare module '@citation-js/core' {
  export class Cite {
    /** Takes items of CSL-JSON. */
    constructor(data: readonly object[]);
    format(name: 'bibtex' | 'ris'): string;
    format(name: 'bibliography', options: { format: 'text' | 'html'; template: string; lang: string }): string;
  }
  interface Register<Value> {
    add(name: string, value: Value): Register<Value>;
    get(name: string): Value;
  }
  interface Configurations {
    '@csl': { styles: Register<unknown> };
    '@bibtex': { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
  }
  export const plugins: { config: { get<Name extends keyof Configurations>(name: Name): Configurations[Name] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module 'style-chicago' {
  /** An element of a CSL style, as its processor reads XML. */
  export interface StyleNode {
    name: string;
    attrs: Record<string, string>;
    children: StyleNode[];
  }
  const style: StyleNode;
  export default style;
}
