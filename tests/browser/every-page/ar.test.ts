import { testEveryPage } from '../../support/every-page.ts';

testEveryPage('ar', [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1440 },
]);
