import type { APIRoute } from 'astro';
import { loadLibrary } from '../atlas/library.ts';
import { llmsText } from '../atlas/llms.ts';
import { absoluteUrl, localizedPath } from '../i18n/paths.ts';
import { translator } from '../i18n/translate.ts';

/** What the site holds, for language models and whoever else reads plain text (llmstxt.org). It is in English, as the articles it leads to. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await loadLibrary(), await translator('en'), (path) => absoluteUrl(localizedPath('en', path))));
