import { SearchDialog } from './dialog.ts';
import { SearchPage } from './page.ts';
import { loadSearch } from './resources.ts';
import styles from './search.css?inline';

// Fetched at the first sign that somebody means to search. It has nothing to export (it is bundled as a classic script): it defines two elements.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
customElements.define('search-dialog', SearchDialog);
customElements.define('search-page', SearchPage);
// The index comes while the reader thinks of a word; a failure is shown when there is something to search for.
loadSearch().catch(() => undefined);
