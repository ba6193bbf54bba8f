import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { themeColour } from './colours.ts';

/** The side of Apple’s icon for the home screen, in pixels. */
const touchIconSize = 180;
const faviconSize = 32;

/** The icons of the installed site, by the name of their file. A maskable one has its picture within the circle that every mask leaves, four fifths of its side wide. */
export const appIcons = {
  'icon-192': { size: 192, purpose: 'any', margin: 4 },
  'icon-512': { size: 512, purpose: 'any', margin: 4 },
  'icon-maskable-512': { size: 512, purpose: 'maskable', margin: 14 },
} as const;

/** `public/icon.svg` on paper, as PNG: a home screen shows no transparency. */
export function touchIcon(): Promise<Buffer> {
  return iconOnPaper(touchIconSize, 8);
}

/** `public/icon.svg` on paper as a square PNG of a size in pixels, with a margin in units of the picture, which is 48 wide. */
export async function iconOnPaper(size: number, margin: number): Promise<Buffer> {
  const icon = await readFile(resolve('public/icon.svg'), 'utf8');
  const roomy = icon.replace(
    'viewBox="0 0 48 48"',
    `viewBox="${-margin} ${-margin} ${48 + 2 * margin} ${48 + 2 * margin}"`,
  );
  return draw(roomy, size, themeColour('paper'));
}

/** `public/icon.svg` as an ICO file, which holds one PNG. */
export async function favicon(): Promise<Buffer> {
  const png = await draw(await readFile(resolve('public/icon.svg'), 'utf8'), faviconSize);
  return Buffer.concat([icoHeader(faviconSize, png.length), png]);
}

async function draw(svg: string, size: number, background?: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
    ...(background ? { background } : {}),
  });
  return image.asPng();
}

/** The directory of an ICO file with one picture of 32 bits a pixel. */
function icoHeader(size: number, length: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(length, 14);
  header.writeUInt32LE(header.length, 18);
  return header;
}
