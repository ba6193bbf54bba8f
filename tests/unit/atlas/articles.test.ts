import { expect, test } from 'vitest';
import { countFactChecks } from '../../../src/atlas/articles.ts';
import { articleSchema } from '../../../src/schemas/article.ts';

const article = (factCheck?: { date: string; statements: number; confirmed: number }) => ({
  data: articleSchema.parse({
    title: 'A title',
    summary: 'A summary that answers the question of the article.',
    asOf: '2026-11-22',
    reviewed: '2026-11-24',
    order: 10,
    factCheck,
  }),
});

test('fact checks add up over the articles that had one', () => {
  const articles = [
    article({ date: '2026-11-24', statements: 40, confirmed: 31 }),
    article(),
    article({ date: '2026-11-23', statements: 12, confirmed: 12 }),
  ];
  expect(countFactChecks(articles)).toEqual({ articles: 3, checked: 2, statements: 52, confirmed: 43 });
});

test('more confirmed statements than there are statements is refused', () => {
  expect(() => article({ date: '2026-11-24', statements: 3, confirmed: 4 })).toThrow(/no more confirmed/);
});
