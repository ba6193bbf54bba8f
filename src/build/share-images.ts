import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { escapeXml } from '../atlas/xml.ts';
import { rosettePath } from '../components/shell/rosette.ts';

/** The size that Open Graph’s readers ask for. */
export const shareImageSize = { width: 1200, height: 630 };

export interface ShareImage {
  siteName: string;
  title: string;
  text: string;
  /** The colour of the ornament and the edge. */
  hue: string;
  paper: string;
  ink: string;
  inkSoft: string;
  direction: 'ltr' | 'rtl';
}

/** The image that stands for a page where somebody shares it, as SVG. In a right-to-left language it is mirrored. */
export function shareImageSvg({ siteName, title, text, hue, paper, ink, inkSoft, direction }: ShareImage): string {
  const { width, height } = shareImageSize;
  const rtl = direction === 'rtl';
  const start = rtl ? width - 80 : 80;
  const at = (offset: number) => (rtl ? width - offset : offset);
  // Marks of direction keep a comma at the end of a line on its left, since the renderer takes every line for a left-to-right one.
  const mark = rtl ? '\u200f' : '';
  const lines = (words: readonly string[], first: number, step: number, style: string) =>
    words
      .map(
        (line, index) =>
          `<text x="${start}" y="${first + index * step}" ${style}>${mark}${escapeXml(line)}${mark}</text>`,
      )
      .join('');
  const caption = text.replace(/\.$/, '');
  const titleLines = wrap(title, 15);
  const titleHeight = rtl ? 118 : 98;
  const textLines = rtl && !arabicOnly.test(caption) ? [] : balance(caption, 42);
  const textHeight = rtl ? 56 : 46;
  const titleStart =
    345 - ((titleLines.length - 1) * titleHeight) / 2 - Math.max(0, textLines.length - 2) * textHeight * 0.45;
  const textStart = titleStart + (titleLines.length - 1) * titleHeight + (rtl ? 96 : 78);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<g transform="translate(${at(1040)} 315) scale(1.5)" fill="none" stroke="${hue}" stroke-width="1.1" stroke-opacity="0.6"><path d="${rosettePath}"/><circle r="238"/><circle r="56"/></g>
<rect y="${height - 14}" width="${width}" height="14" fill="${hue}"/>
<g fill="none" stroke="${hue}" stroke-width="1.6" transform="translate(${rtl ? start - 52 : start} 66) scale(1.08)"><path d="M9.15 9.15h29.7v29.7H9.15zM24 3l21 21-21 21L3 24z"/><path d="M24 14.7 30.6 17.4 33.3 24 30.6 30.6 24 33.3 17.4 30.6 14.7 24 17.4 17.4z"/></g>
<g text-anchor="${rtl ? 'end' : 'start'}">
<text x="${rtl ? start - 70 : start + 70}" y="106" font-family="${rtl ? families.arabic : families.serif}" font-weight="600" font-size="40" fill="${ink}">${escapeXml(siteName)}</text>
${lines(titleLines, titleStart, titleHeight, `font-family="${rtl ? families.arabic : families.serif}" font-weight="600" font-size="88" fill="${ink}"`)}
${lines(textLines, textStart, textHeight, `font-family="${rtl ? families.arabic : families.sans}" font-weight="400" font-size="${rtl ? 34 : 33}" fill="${inkSoft}"`)}
</g>
</svg>`;
}

/** The names that the faces give themselves; the sans is named after the lightest of its weights. */
const families = {
  serif: 'Literata, Noto Naskh Arabic',
  sans: 'Source Sans 3 ExtraLight, Noto Naskh Arabic',
  arabic: 'Noto Naskh Arabic, Literata',
};

/** The renderer loses letters of a line that needs two faces, and the Arabic one has neither figures nor full stops: such a text is left out. */
const arabicOnly = /^[\u0600-\u06ff\s]*$/;

/** Words on lines of at most `limit` characters; a longer word has a line of its own. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Words on as few lines of at most `limit` characters as they need, the lines as even as that allows. */
export function balance(text: string, limit: number): string[] {
  let lines = wrap(text, limit);
  for (let narrower = limit - 1; narrower > 0; narrower -= 1) {
    const other = wrap(text, narrower);
    if (other.length > lines.length) break;
    lines = other;
  }
  return lines;
}

/** An SVG as PNG, with the fonts of the site. It is drawn beside the main thread. */
export async function renderPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { fontFiles: await (fonts ??= staticFonts()), loadSystemFonts: false },
  });
  return image.asPng();
}

const faces = [
  { file: 'literata.woff2', weight: 600 },
  { file: 'naskh.woff2', weight: 600 },
  { file: 'naskh.woff2', weight: 400 },
  { file: 'source-sans.woff2', weight: 400 },
];
/** Basic Latin to Latin Extended-B, general punctuation, Arabic; what a face lacks it leaves out. */
const letters = [
  [0x20, 0x24f],
  [0x200c, 0x203a],
  [0x600, 0x6ff],
]
  .map(([first = 0, last = 0]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  )
  .join('');
let fonts: Promise<string[]> | undefined;

/** The renderer reads neither WOFF2 nor the weights of a variable font, and only from files; they live as long as the build. */
async function staticFonts(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'share-fonts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return Promise.all(
    faces.map(async ({ file, weight }) => {
      const whole = await readFile(resolve('src/styles/fonts', file));
      const target = join(folder, `${file}-${weight}.ttf`);
      await writeFile(
        target,
        await subsetFont(whole, letters, { targetFormat: 'truetype', variationAxes: { wght: weight } }),
      );
      return target;
    }),
  );
}
