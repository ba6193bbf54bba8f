import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Declarations that are the same in every direction of writing, with the reason why each may be physical. */
const exceptions: readonly { file: string; declaration: string; reason: string }[] = [
  {
    file: 'src/styles/parts.css',
    declaration: 'left: 0',
    reason: 'A note is put at coordinates of the window, which count from the left.',
  },
];

const side = '(?:left|right)';
const physical = [
  new RegExp(`^(?:margin|padding|border|scroll-margin|scroll-padding)-${side}(?:-(?:width|style|color))?:`),
  new RegExp(`^border-(?:top|bottom)-${side}-radius:`),
  new RegExp(`^${side}:`),
  new RegExp(`^(?:text-align|float|clear|caption-side|text-align-last):\\s*${side}\\b`),
];

test('styles name sides by the direction of writing, not left and right', () => {
  const faults = globSync('src/**/*.{astro,css}', { cwd: root }).flatMap((path) => {
    const file = path.split(sep).join('/');
    return declarationsOf(file)
      .filter((declaration) => physical.some((pattern) => pattern.test(declaration)) || isLopsided(declaration))
      .filter(
        (declaration) =>
          !exceptions.some((exception) => exception.file === file && exception.declaration === declaration),
      )
      .map((declaration) => `${file}: ${declaration}`);
  });
  expect(faults).toEqual([]);
});

test('no exception is left of a declaration that is gone', () => {
  const gone = exceptions.filter(({ file, declaration }) => !declarationsOf(file).includes(declaration));
  expect(gone).toEqual([]);
});

/** Every declaration of a style sheet, or of the styles of a component, such as `margin-inline: 0`. */
function declarationsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const css = file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style).join('\n');
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{};]/)
    .map((piece) => piece.trim().replace(/\s+/g, ' '))
    .filter((piece) => /^[a-z-]+:/.test(piece));
}

/** Whether a shorthand of four values gives the two sides different ones. */
function isLopsided(declaration: string): boolean {
  const [, value = ''] = /^(?:margin|padding|inset|border-width):\s*(.+)$/.exec(declaration) ?? [];
  const values = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return values.length === 4 && values[1] !== values[3];
}
