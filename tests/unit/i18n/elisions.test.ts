import { describe, expect, test } from 'vitest';
import { closeElisions, openElisions, withoutElision } from '../../../src/i18n/elisions.ts';

describe('elisions', () => {
  test('are opened before an index reads the text and closed before a reader does', () => {
    const text = 'L’arbitrage d’Abou Dhabi, jusqu’à l’Indonésie';
    expect(openElisions(text)).toBe('L’ arbitrage d’ Abou Dhabi, jusqu’ à l’ Indonésie');
    expect(closeElisions(openElisions(text))).toBe(text);
  });

  test('are told from apostrophes inside and after words', () => {
    expect(openElisions('aujourd’hui, the Emirates’ campaign, Careem’s sale')).toBe(
      'aujourd’hui, the Emirates’ campaign, Careem’s sale',
    );
  });

  test.each([
    ['l’arbitrage', 'arbitrage'],
    ["qu'elle", 'elle'],
    ['aujourd’hui', 'aujourd’hui'],
  ])('%s is searched as %s', (word, own) => {
    expect(withoutElision(word)).toBe(own);
  });
});
