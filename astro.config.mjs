import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/build/content-checks.ts';
import { hostFiles } from './src/build/host-files.ts';
import { offlineLibrary } from './src/build/offline-library.ts';
import { pageStyles } from './src/build/page-styles.ts';
import { searchIndex } from './src/build/search-index.ts';
import { siteMap } from './src/build/site-map.ts';
import { atlasMarkup } from './src/markdown/atlas-markup.ts';
import { tableBox } from './src/markdown/table-box.ts';

// Whoever builds the site is as little counted as whoever reads it.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const site = process.env.SITE_URL ?? 'https://taawun.example';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  // Line breaks between elements are no spaces, as in JSX; where one is meant, the template says {' '}.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [atlasMarkup({ base })],
      hastPlugins: [tableBox()],
      features: { smartPunctuation: false },
    }),
  },
  integrations: [contentChecks(), mdx(), pageStyles(), siteMap(), searchIndex(), hostFiles(), offlineLibrary()],
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
});
