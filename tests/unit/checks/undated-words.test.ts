import { expect, test } from 'vitest';
import { isDated, undatedWords, withoutQuotations } from '../../../src/checks/undated-words.ts';

const words = (sentence: string, locale: string) => undatedWords(sentence, locale).map(({ word }) => word);

test.each([
  ['en', 'It currently runs.', 'currently'],
  ['en', 'Recently it ran.', 'Recently'],
  ['en', '“Now it runs.', 'Now'],
  ['en', 'By now, nothing runs.', 'now'],
  ['en', 'It runs at present.', 'at present'],
  ['en', 'At the time of writing it ran.', 'At the time of writing'],
  ['en', 'It is idle at the moment.', 'at the moment'],
  ['en', 'Today’s fleet is small.', 'Today’s'],
  ['en', 'Nowadays it is small.', 'Nowadays'],
  ['en', 'It has paid nothing to date.', 'to date'],
  ['en', 'So far, nothing.', 'So far'],
  ['en', 'The ongoing talks go on.', 'ongoing'],
  ['fr', 'Il est actuellement fermé.', 'actuellement'],
  ['fr', 'Aujourd’hui, il est fermé.', 'Aujourd’hui'],
  ['fr', "Il est fermé aujourd'hui.", "aujourd'hui"],
  ['fr', 'Jusqu’ici rien.', 'Jusqu’ici'],
  ['fr', 'Rien à ce jour.', 'à ce jour'],
  ['fr', 'Il a récemment fermé.', 'récemment'],
  ['ar', 'المصنع مغلق حاليًا.', 'حاليًا'],
  ['ar', 'المصنع مغلق حالياً.', 'حالياً'],
  ['ar', 'أغلق المصنع مؤخرًا.', 'مؤخرًا'],
  ['ar', 'لم يدفع شيء حتى الآن.', 'الآن'],
  ['ar', 'والآن هو مغلق.', 'والآن'],
  ['ar', 'المصنع مغلق اليوم.', 'اليوم'],
  ['ar', 'هو مغلق في الوقت الحالي.', 'في الوقت الحالي'],
])('%s: %s', (locale, sentence, word) => {
  expect(words(sentence, locale)).toEqual([word]);
});

test.each([
  ['en', 'The SAFE Now fund and USA Today know nothing.'],
  ['en', 'The now-cancelled line was up to date.'],
  ['en', 'The walls seem to date from that war.'],
  ['en', 'It is known only so far as the deed tells it, and lies so far north.'],
  ['en', 'No other state has gone so far.'],
  ['en', 'It broke at the moment of landing.'],
  ['en', 'Nobody knows the snow.'],
  ['en', 'Il est actuellement fermé.'],
  ['fr', 'Il a fermé ce jour-là, au présent comme au passé.'],
  ['ar', 'أغلق في اليوم التالي.'],
  ['ar', 'اليوم العالمي للمياه، ثلاثة ملايين برميل في اليوم.'],
  ['ar', 'قبل أيام من اليومية.'],
  ['de', 'It currently runs.'],
])('%s: nothing in %s', (locale, sentence) => {
  expect(words(sentence, locale)).toEqual([]);
});

test('tells where a word stands', () => {
  expect(undatedWords('It runs now, so far.', 'en')).toEqual([
    { word: 'now', index: 8 },
    { word: 'so far', index: 13 },
  ]);
});

test.each([
  ['He said “now” twice.', 'He said       twice.'],
  ['« maintenant » dit-il', '               dit-il'],
  ['It’s ‘the world’s now’, he said.', 'It’s                  , he said.'],
])('blanks quotations out: %s', (text, blanked) => {
  expect(withoutQuotations(text)).toBe(blanked);
});

test('a year dates a sentence, a figure or the name of a source does not', () => {
  expect(['As of 2019 it runs.', 'In the 1990s.', 'منذ عام ٢٠١٩.', 'The season 2020/21.'].map(isDated)).not.toContain(
    false,
  );
  expect(
    ['It cost 3,2019 and 20190.', 'It runs.[@gazette-2019]', '2,000 ships', 'Article 2019.5'].map(isDated),
  ).not.toContain(true);
});
