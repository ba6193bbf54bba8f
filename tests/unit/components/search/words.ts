import type { SearchWords } from '../../../../src/atlas/search.ts';

/** A small language for the tests of the search. */
export const words: SearchWords = {
  locale: 'en',
  interface: {},
  sectors: { health: 'Health' },
  aliases: [
    ['United Arab Emirates', 'UAE'],
    ['Türkiye', 'Turkey'],
    ['Islamic Development Bank', 'IDB', 'IsDB'],
    ['Inter-American Development Bank', 'IDB'],
    ['World Health Organization', 'WHO'],
    ['vaccine', 'jab'],
    ['organisation', 'organization'],
  ],
  stopWords: ['who', 'has', 'the', 'in', 'of', 'what', 'is', 'whats'],
};
