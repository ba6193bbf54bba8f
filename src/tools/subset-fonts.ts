import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

// npm run fonts: cuts the faces of @fontsource down to the letters and weights that the site uses, and writes them to src/styles/fonts/.

const folder = join(import.meta.dirname, '../styles/fonts');
const require = createRequire(import.meta.url);

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** What English and French, and the names of Western Europe and Türkiye within them, are written with; a rarer sign takes the stand-in. */
const latin = `${range(0x20, 0x7e)}\u00a0£§©«°²»×${range(0xc0, 0xcf)}${range(0xd1, 0xd6)}${range(0xd8, 0xdd)}${range(0xdf, 0xef)}${range(0xf1, 0xf6)}${range(0xf8, 0xfd)}ÿıŒœ–—‘’“”…−→←↑€\u202f\u2011`;
/** Letters of Turkish, Azerbaijani, the transliterations of Arabic, and the languages of the partners: a file of its own, fetched only where one occurs. */
const extended = `ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĪīĮįİĶķĹĺĻļŁłŃńŅņŇňŌōŐőŘřŚśŞşŠšŢţŤťŪūŮůŰűŹźŻżŽžȘșȚțƏəḌḍḤḥṢṣṬṭẒẓ`;
/** Arabic, Persian and Urdu letters with their vowel marks and digits. */
const arabic = `${range(0x60c, 0x60c)}${range(0x61b, 0x61b)}${range(0x61f, 0x652)}${range(0x660, 0x671)}پچژکگیڤڨۀےۓہھں٭${range(0x6f0, 0x6f9)}«»‹›()[]{}.:!–—…/ `;

/** Regular to semibold, which is as bold as anything here: the weights between are drawn by the variable font itself. */
const weights = { wght: { min: 400, max: 600 } };

const faces = [
  { name: 'literata', source: 'literata/files/literata-latin-wght-normal.woff2', letters: latin },
  { name: 'literata-extended', source: 'literata/files/literata-latin-ext-wght-normal.woff2', letters: extended },
  { name: 'source-sans', source: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2', letters: latin },
  {
    name: 'source-sans-extended',
    source: 'source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
    letters: extended,
  },
  { name: 'naskh', source: 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', letters: arabic },
];

await mkdir(folder, { recursive: true });
for (const { name, source, letters } of faces) {
  const whole = await readFile(require.resolve(`@fontsource-variable/${source}`));
  const subset = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: weights });
  await writeFile(join(folder, `${name}.woff2`), subset);
  console.log(`${name}.woff2  ${(subset.length / 1024).toFixed(1)} KiB of ${(whole.length / 1024).toFixed(1)}`);
}
