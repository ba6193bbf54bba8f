import { SearchDialog } from './dialog.ts';
import styles from './dialog.css?inline';
import { loadSearch } from './resources.ts';
import { adoptStyles } from './styles.ts';

// Fetched at the first sign that somebody means to search (opener.ts). It has nothing to export, since it is bundled as a classic script: it
// defines an element.
adoptStyles(styles);
customElements.define('search-dialog', SearchDialog);
// The index comes while the reader thinks of a word; a failure is shown when there is something to search for.
loadSearch().catch(() => undefined);
