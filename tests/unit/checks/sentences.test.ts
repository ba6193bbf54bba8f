import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/checks/sentences.ts';

const texts = (source: string) => splitSentences(source).map(({ text }) => text);

describe('sentences that end', () => {
  test.each([
    ['at full stops', ['It began.', 'It ended.']],
    ['at questions and exclamations', ['Did it pay?', 'No!', 'Nobody knows…', 'Yet.']],
    ['before a figure', ['It grew.', '15 states joined.']],
    ['after citations', ['It began in 2019.[@a; @b]', 'It ended.[@c][@d]', 'Then']],
    ['after citations with a space before them', ['It began in 2019. [@a]', 'It ended.']],
    ['after citations, before a name in small letters', ['It grew in 2019.[@a]', 'e& paid.']],
    ['with a closing quotation mark', ['He said: “It began.”', 'It ended.', '‘So it did.’[@a]', 'Then.']],
    ['with a closing bracket', ['(It rose in 2019.)[@a]', 'It fell.']],
    ['after numbers', ['It cost 3.1.', 'It grew by 2.5 per cent.', 'Then.']],
    ['after a state’s initials, before a word that begins sentences', ['It grew in the U.S.', 'The rest did not.']],
    ['after a word that is “no” before no number', ['He said no.', 'They left.']],
    ['in French', ['« Nous payons. » [@x]', 'Était-ce rentable ?', 'Non !', 'M. Dupont partit.']],
    ['in French with no-break spaces', ['« Nous payons.\u00a0»', 'Était-ce rentable\u00a0?', 'Oui.']],
    ['in Arabic', ['بدأ المشروع في ٢٠١٩.[@a]', 'هل نجح؟', 'نعم.']],
    ['in Urdu', ['یہ شروع ہوا۔', 'ختم ہوا۔']],
  ])('%s', (_what, expected) => {
    expect(texts(expected.join(' '))).toEqual(expected);
  });
});

describe('sentences that go on', () => {
  test.each([
    'Dr. Ahmed and Gen. Ali met at St. Louis.',
    'George W. Bush and J. F. Kennedy met A.B. Smith.',
    'The U.S. Department of State and Acme Inc. Ltd. Holdings signed.',
    'See No. 5, art. 12 and p. 3 of vol. XXX.',
    'It cost 3.1 billion, i.e. less than before, e.g. in 2019.',
    'It grew to 1.200.000, or 2,5 per cent.',
    '“Is it so?” he asked.',
    '“Is it so?”[@a] he asked.',
    'It began … and ended.',
    'In 2019[@a. B] it began.',
    'Selon l’art. 5, c’est p. ex. le cas.',
    'M. Dupont, Mme. Durand et J.-C. Martin partirent.',
    'قال د. محمد: «هل بلغت 36 في المائة؟» ثم مضى.',
  ])('%s', (sentence) => {
    expect(texts(sentence)).toEqual([sentence]);
  });
});

test('a year’s mark in Arabic ends a sentence, an initial does not', () => {
  expect(texts('بدأ في 2019 م. وانتهى.')).toEqual(['بدأ في 2019 م.', 'وانتهى.']);
});

test('gives places in the source, and no white space', () => {
  const source = '  One.\n Two [@x]. \n';
  for (const { text, start, end } of splitSentences(source)) expect(source.slice(start, end)).toBe(text);
  expect(texts(source)).toEqual(['One.', 'Two [@x].']);
  expect(texts(' \n')).toEqual([]);
});
