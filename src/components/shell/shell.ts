import { followReader } from '../article/contents.ts';
import { showNotes } from '../article/notes.ts';
import { copyOnClick } from '../article/citing.ts';
import { openSearch } from '../search/opener.ts';
import { markArrival } from '../search/arrival.ts';
import { keepWhatIsRead } from '../../offline/register.ts';
import { closeMenus } from './menus.ts';
import { applyTheme, offerThemes } from './theme.ts';

// The one script of every page. It runs before the first paint, so that the chosen theme is there from the beginning; all else waits for the page.
applyTheme();
document.documentElement.classList.add('js');
// A page that is asked something leaves room for the answer from the beginning.
document.documentElement.classList.toggle('asked', location.search.includes('='));

const begin = () => {
  offerThemes();
  closeMenus();
  openSearch();
  markArrival();
  followReader();
  showNotes();
  copyOnClick();
  if (import.meta.env.PROD) keepWhatIsRead();
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
