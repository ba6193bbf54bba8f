import { testEveryPage } from '../../support/every-page.ts';

// English and Arabic together: both themes in both directions, each at a wide and at a narrow window.
testEveryPage('en', [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 320 },
]);
