import { expect, test } from 'vitest';
import { llmsText } from '../../../src/atlas/llms.ts';
import { article } from './fixture.ts';

test('llms.txt lists every article under its sector with its Markdown copy', () => {
  const words = { en: 'Health' };
  const text = llmsText(
    {
      overview: article('overview', { en: { title: 'What it all comes to', summary: 'Much.' } }),
      sectors: [
        { id: 'health', data: { name: words, lead: { en: 'Clinics.' }, scope: { en: 'Care.' } } },
        { id: 'economy', data: { name: { en: 'Economy' }, lead: { en: 'Trade.' }, scope: { en: 'Money.' } } },
      ],
      articlesBySector: new Map([
        ['health', [article('health/overview', { en: { title: 'Clinics [and] labs', summary: 'Who pays.' } })]],
      ]),
      partnerships: [],
      terms: new Map(),
      sources: new Map(),
    },
    (key) => key,
    (path) => `https://a.example${path}`,
  );
  expect(text.startsWith('# Taawun\n\n> site.description\n\n')).toBe(true);
  expect(text).toContain('\n\n- [What it all comes to](https://a.example/overview/index.md): Much.\n\n## Health\n');
  expect(text).toContain(
    '## Health\n\nClinics.\n\n- [Clinics \\[and\\] labs](https://a.example/health/overview/index.md): Who pays.\n',
  );
  expect(text).not.toContain('## Economy');
  expect(text).toContain('- [Economy](https://a.example/economy/): Money.');
  expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
});
