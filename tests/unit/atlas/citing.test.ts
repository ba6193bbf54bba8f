import { describe, expect, test } from 'vitest';
import {
  bibtexOf,
  citationOf,
  citedArticle,
  citedPartnership,
  risOf,
  toBibtex,
  type CitedWork,
} from '../../../src/atlas/citing.ts';
import { article, partnership } from './fixture.ts';

const work: CitedWork = {
  key: 'taawun-technology-overview',
  title: 'Who pays: ports & cables of the OIC',
  authors: ['Taawun editors'],
  issued: '2026-11-24',
  url: 'https://taawun.example/technology/overview/',
  locale: 'en',
};

describe('a citation', () => {
  test('is APA, with the institution as it is and the title in italics', () => {
    expect(citationOf(work).apa).toBe(
      'Taawun editors. (2026, November 24). <i>Who pays: ports &#38; cables of the OIC</i>. Taawun. https://taawun.example/technology/overview/',
    );
  });
  test('is Chicago, author and date', () => {
    expect(citationOf(work).chicago).toBe(
      'Taawun editors. 2026. “Who Pays: Ports &#38; Cables of the OIC.” Taawun. November 24, 2026. https://taawun.example/technology/overview/.',
    );
  });
  test('is BibTeX that TeX can read', () => {
    expect(citationOf(work).bibtex).toBe(`@misc{taawun-technology-overview,
  author = {{Taawun editors}},
  year = {2026},
  month = {nov 24},
  publisher = {Taawun},
  title = {Who pays: ports \\& cables of the {OIC}},
  url = {https://taawun.example/technology/overview/},
}
`);
  });
  test('is RIS, which ends as its readers expect', () => {
    expect(risOf(work).split('\n')).toEqual([
      'TY  - ELEC',
      'AU  - Taawun editors',
      'DA  - 2026/11/24/',
      'PY  - 2026',
      'ID  - taawun-technology-ov',
      'LA  - en',
      'PB  - Taawun',
      'TI  - Who pays: ports & cables of the OIC',
      'UR  - https://taawun.example/technology/overview/',
      'ER  - ',
      '',
    ]);
  });
  test('is RIS that keeps long titles and addresses on one line', () => {
    const long = {
      ...work,
      title: `${'Very long '.repeat(12)}title`,
      url: `https://taawun.example/${'a'.repeat(90)}/`,
    };
    expect(risOf(long).split('\n')).toEqual(
      expect.arrayContaining([`TI  - ${long.title}`, `UR  - ${long.url}`, 'ER  - ']),
    );
    expect(
      risOf(long)
        .split('\n')
        .every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toBe(true);
  });
  test('of one page after another is that page’s own', () => {
    const other = { ...work, title: 'Another title', issued: '2025-02-03' };
    expect(citationOf(work).apa).toContain('Who pays');
    expect(citationOf(other).apa).toContain('(2025, February 3). <i>Another title</i>');
    expect(citationOf(other).chicago).toContain('2025. “Another Title.”');
    expect(citationOf(work).apa).toContain('Who pays');
  });
  test('of a page without a date says so', () => {
    expect(citationOf({ ...work, issued: undefined }).apa).toContain('(n.d.)');
    expect(bibtexOf({ ...work, issued: undefined })).not.toContain('year');
  });
  test('takes a name with a comma for a person’s', () => {
    const { apa, bibtex, ris } = citationOf({ ...work, authors: ['Diallo, Aminata', 'Taawun editors'] });
    expect(apa).toMatch(/^Diallo, A\. &#38; Taawun editors\./);
    expect(bibtex).toContain('author = {Diallo, Aminata and {Taawun editors}}');
    expect(ris).toContain('AU  - Diallo, Aminata\nAU  - Taawun editors\n');
  });
  test('is French in French, and keeps Arabic titles', () => {
    expect(citationOf({ ...work, locale: 'fr', title: 'Qui paie' }).chicago).toMatch(
      /«\sQui paie\s»\. Taawun\. 24 novembre 2026\./,
    );
    const arabic = citationOf({ ...work, locale: 'ar', title: 'من يدفع' });
    expect(arabic.apa).toContain('<i>من يدفع</i>');
    expect(arabic.bibtex).toContain('title = {من يدفع}');
  });
});

test('BibTeX of several works has an entry for each', () => {
  const item = { type: 'webpage', title: '50 % of #1', URL: 'https://a.example/?x=1_2', language: 'en' };
  const entries = toBibtex([
    { id: 'one', ...item },
    { id: 'two', ...item, author: [{ literal: 'A & B' }] },
  ]);
  expect(entries).toContain('@misc{one,');
  expect(entries).toContain('@misc{two,');
  expect(entries).toContain('title = {50 \\% of \\#1}');
  expect(entries).toContain('author = {{A \\& B}}');
  expect(entries).toContain('url = {https://a.example/?x=1_2}');
});

describe('what is cited', () => {
  const both = article('health/overview', {
    en: { title: 'Clinics', summary: '' },
    fr: { title: 'Cliniques', summary: '', reviewed: '2026-02-01' },
  });
  const textIn = (locale: 'en' | 'fr') => both.texts.get(locale) ?? expect.fail(locale);

  test('of an article is one of its texts with its own date', () => {
    expect(citedArticle(both, textIn('en'), 'https://a.example/')).toMatchObject({
      key: 'taawun-health-overview',
      title: 'Clinics',
      issued: '2026-01-03',
      locale: 'en',
    });
    expect(citedArticle(both, textIn('fr'), 'https://a.example/fr/')).toMatchObject({
      key: 'taawun-health-overview-fr',
      title: 'Cliniques',
      issued: '2026-02-01',
      locale: 'fr',
    });
  });
  test('of a partnership is its record with the date of the last check', () => {
    const record = partnership('cable', {
      name: { en: 'The cable', ar: 'الكابل' },
      claims: [{ text: { en: 'a' }, sources: ['x'], verified: '2026-03-01' }],
      caveats: [{ text: { en: 'b' }, sources: ['x'], verified: '2026-04-01' }],
    });
    expect(citedPartnership(record, 'ar', 'u')).toEqual({
      key: 'taawun-cable-ar',
      title: 'الكابل',
      authors: ['Taawun editors'],
      issued: '2026-04-01',
      url: 'u',
      locale: 'ar',
    });
    expect(citedPartnership(partnership('cable'), 'fr', 'u')).toMatchObject({ title: 'cable', issued: undefined });
  });
});
