import { SearchPage } from './page.ts';
import styles from './page.css?inline';
import { loadPageSearch } from './resources.ts';
import { adoptStyles } from './styles.ts';

// What search.ts is to the dialog, for the search page.
adoptStyles(styles);
customElements.define('search-page', SearchPage);
loadPageSearch().catch(() => undefined);
