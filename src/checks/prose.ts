import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { splitCitations } from '../atlas/citations.ts';

/** A run of text that is read in one go: a paragraph, a list item's text, a table row. Citation marks stand in it as they are written. */
export interface Block {
  kind: 'paragraph' | 'row';
  text: string;
  /** The line in the file of the character at an index of `text`. */
  lineAt(index: number): number;
}

export interface Heading {
  depth: number;
  text: string;
  line: number;
  /** Whether text, a table or anything else that is no heading follows before the next heading. */
  hasText: boolean;
}

/** The target of a link, `term:export-control`, and the words that carry it. */
export interface Link {
  url: string;
  words: string;
  line: number;
}

/** A picture: its address and what it says to those who can't see it, empty where that is missing. */
export interface Image {
  url: string;
  alternative: string;
  line: number;
}

/** HTML in the text, as it is written. */
export interface Markup {
  tag: string;
  line: number;
}

export interface Citation {
  id: string;
  line: number;
}

/** What the checks need to know of the text of a Markdown file, in reading order; lines are the file's. */
export interface Prose {
  blocks: Block[];
  headings: Heading[];
  links: Link[];
  images: Image[];
  /** HTML elements; MDX’s own components are none. */
  markup: Markup[];
  citations: Citation[];
  /** Whether the text begins with something else than a heading. */
  beginsWithText: boolean;
}

/** The site's own settings for Markdown (astro.config.mjs), so that the checks read what the pages show. */
const features = { frontmatter: false, smartPunctuation: false };

/**
 * Reads the body of a Markdown or MDX file. `firstLine` is the line of the file on which the body begins.
 *
 * Throws Sätteri's error for MDX that does not parse; plain Markdown always does.
 */
export function readProse(body: string, { mdx, firstLine }: { mdx: boolean; firstLine: number }): Prose {
  const tree = (mdx ? mdxToMdast : markdownToMdast)(body, { features });
  const prose: Prose = {
    blocks: [],
    headings: [],
    links: [],
    images: [],
    markup: [],
    citations: [],
    beginsWithText: false,
  };
  const lineOf = (node: MdastNode) => (node.position?.start.line ?? 1) + firstLine - 1;
  const defined = definitionsIn(tree);
  /** Where a link or a picture leads, written in place or under a name; undefined for all else. */
  const addressOf = (node: MdastNode) => {
    if (node.type === 'link' || node.type === 'image') return node.url;
    return node.type === 'linkReference' || node.type === 'imageReference' ? defined.get(node.identifier) : undefined;
  };

  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') {
      const heading = readBlock(node, lineOf, 'paragraph');
      prose.headings.push({ depth: node.depth, text: heading.text, line: lineOf(node), hasText: false });
      addCitations(heading);
    } else if (node.type === 'paragraph' || node.type === 'tableRow') {
      const block = readBlock(node, lineOf, node.type === 'tableRow' ? 'row' : 'paragraph');
      prose.blocks.push(block);
      addCitations(block);
    }
    const url = addressOf(node);
    if (url !== undefined) {
      if ('alt' in node) prose.images.push({ url, alternative: node.alt ?? '', line: lineOf(node) });
      else prose.links.push({ url, words: plainText(node), line: lineOf(node) });
    }
    prose.markup.push(...markupIn(node).map((tag) => ({ tag, line: lineOf(node) })));
    if (node.type === 'root') {
      const parts = childrenOf(node).filter((child) => child.type !== 'mdxjsEsm' && child.type !== 'definition');
      prose.beginsWithText = parts.length > 0 && parts[0]?.type !== 'heading';
      parts.forEach((part) => {
        visit(part);
        const heading = prose.headings.at(-1);
        if (heading && part.type !== 'heading') heading.hasText = true;
      });
    } else if (node.type === 'table') {
      // The first row holds the names of the columns; like headings they need no source.
      const [head, ...rows] = childrenOf(node);
      if (head) {
        addCitations(readBlock(head, lineOf, 'row'));
        childrenOf(head).forEach(visit);
      }
      rows.forEach(visit);
    } else childrenOf(node).forEach(visit);
  };

  const addCitations = (block: Block) => {
    let index = 0;
    for (const piece of splitCitations(block.text)) {
      const at = piece.kind === 'citation' ? block.text.indexOf('[@', index) : index;
      if (piece.kind === 'text') index += piece.text.length;
      else {
        for (const id of piece.ids.length > 0 ? piece.ids : ['']) prose.citations.push({ id, line: block.lineAt(at) });
        index = block.text.indexOf(']', at) + 1;
      }
    }
  };

  visit(tree);
  return prose;
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** The HTML that a node itself is, closing tags and comments left out. */
function markupIn(node: MdastNode): string[] {
  if (node.type === 'html')
    return (
      node.value
        .replace(/<!--[\s\S]*?-->/g, '')
        .match(/<[^/][^>]*>?/g)
        ?.slice(0, 1) ?? []
    );
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.name && /^[a-z]/.test(node.name) ? [`<${node.name}>`] : [];
}

/** The addresses that a text defines under names, `[ship]: ship.jpg`; of several of one name the first, as in Markdown. */
function definitionsIn(node: MdastNode, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
  for (const child of childrenOf(node)) definitionsIn(child, found);
  return found;
}

function plainText(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  return childrenOf(node).map(plainText).join('');
}

function readBlock(block: MdastNode, lineOf: (node: MdastNode) => number, kind: Block['kind']): Block {
  const pieces: { start: number; line: number; value: string }[] = [];
  let text = '';
  const add = (value: string, line: number) => {
    pieces.push({ start: text.length, line, value });
    text += value;
  };
  const collect = (node: MdastNode): void => {
    if (node.type === 'text') add(node.value, lineOf(node));
    else if (node.type === 'break') add('\n', lineOf(node));
    else if (node.type === 'inlineCode') add('code', lineOf(node));
    else {
      childrenOf(node).forEach(collect);
      if (node.type === 'tableCell') add(' | ', lineOf(node));
    }
  };
  collect(block);
  const lineAt = (index: number) => {
    const piece = pieces.findLast(({ start }) => start <= index);
    if (!piece) return lineOf(block);
    return piece.line + (piece.value.slice(0, index - piece.start).match(/\n/g)?.length ?? 0);
  };
  return { kind, text, lineAt };
}
