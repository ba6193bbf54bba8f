import { testEveryPage } from '../../support/every-page.ts';

testEveryPage('fr', [{ colorScheme: 'light', width: 768 }]);
