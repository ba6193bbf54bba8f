import { testEveryPage } from '../../support/every-page.ts';

// Its words are longer; its markup is that of the English pages, which axe sees in both themes.
testEveryPage('fr', []);
