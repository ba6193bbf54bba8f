import { expect, test } from 'vitest';
import { newest, newestOf, reviewedOn, verifiedOn } from '../../../src/atlas/dates.ts';
import { article, partnership } from './fixture.ts';

const clinics = article('health/overview', {
  en: { title: 'Clinics', summary: '' },
  ar: { title: 'عيادات', summary: '', reviewed: '2026-05-06' },
});
const checked = partnership('cable', {
  claims: [
    { text: { en: 'a' }, sources: ['x'], verified: '2026-06-07' },
    { text: { en: 'b' }, sources: ['x'] },
  ],
});

test('the newest of days is the latest that there is', () => {
  expect(newest(['2025-12-31', undefined, '2026-01-01'])).toBe('2026-01-01');
  expect(newest([undefined])).toBeUndefined();
});
test('a translation has a review of its own', () => {
  expect(reviewedOn(clinics, clinics.texts.get('en'))).toBe('2026-01-03');
  expect(reviewedOn(clinics, clinics.texts.get('ar'))).toBe('2026-05-06');
  expect(reviewedOn(clinics, undefined)).toBe('2026-01-03');
});
test('a partnership was verified when its last statement was', () => {
  expect(verifiedOn(checked.data)).toBe('2026-06-07');
  expect(verifiedOn(partnership('cable').data)).toBeUndefined();
});
test('a list is as new as the newest that it shows', () => {
  expect(newestOf([clinics], [])).toBe('2026-05-06');
  expect(newestOf([clinics], [checked])).toBe('2026-06-07');
  expect(newestOf([], [])).toBeUndefined();
});
