import results from './results.css?inline';

/** Gives this page the styles of the search, which come with its scripts and not with the page. */
export function adoptStyles(own: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(results + own);
  document.adoptedStyleSheets.push(sheet);
}
