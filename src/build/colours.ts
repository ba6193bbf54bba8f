import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

let theme: string | undefined;

/** A colour of the light theme by its name in src/styles/theme.css: `accent` is `--color-accent`. Throws when there is none. */
export function themeColour(name: string): string {
  theme ??= readFileSync(resolve('src/styles/theme.css'), 'utf8');
  const colour = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]+),`).exec(theme)?.[1];
  if (!colour) throw new Error(`src/styles/theme.css has no colour --color-${name}: light-dark(#…, #…).`);
  return colour;
}
