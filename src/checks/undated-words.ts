/** Words that are true on the day of writing and on no other, by language, as parts of a regular expression. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    'currently|presently|recently|nowadays|ongoing',
    'at (?:present|the (?:present|time of writing|moment(?! (?:of|when|that)\\b)))|to this day',
    "today(?:[’']s)?",
    // A compound (“the now-closed plant”) tells of its own noun alone.
    'now(?![-‑–])',
    '(?<!\\bup[ -])to date(?! (?:back|from|the|it|them|this|that)\\b)',
    // A distance is no time: “so far east”, “none has gone so far”.
    '(?<!\\b(?:go|goes|going|gone|went) )so far(?! (?:as|from|that|apart|away|behind|north|south|east|west)\\b)',
  ],
  fr: [
    'actuellement|récemment|maintenant|à ce jour|à présent|de nos jours|en ce moment',
    "aujourd[’']hui|à l[’']heure actuelle",
    "jusqu[’'](?:ici|à présent)|pour (?:l[’']instant|le moment)",
  ],
  ar: [
    'حاليا|مؤخرا|راهنا|الآن|حتى تاريخه|هذه الأيام',
    'في الوقت (?:الحاضر|الحالي|الراهن)',
    // The day of a calendar, as in “the next day” and “World Water Day”, is none of these.
    '(?<!(?:في|ذلك|هذا|نفس|من|طوال|كل) )اليوم(?! (?:ال|نفسه|ذاته))',
  ],
};

/** Vowel marks and the lengthening stroke, which Arabic may write or not. */
const arabicMarks = '[\\u064b-\\u0652\\u0640]*';

const patterns = new Map(
  Object.entries(words).map(([locale, parts]) => {
    const source = parts.join('|').replaceAll(' ', '\\s');
    const marked = source.replace(/\p{Script=Arabic}/gu, (letter) => letter + arabicMarks);
    const prefix = locale === 'ar' ? `(?:[وف]${arabicMarks})?` : '';
    return [locale, new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${prefix}(?:${marked})(?![\\p{L}\\p{N}])`, 'giu')];
  }),
);

/** A stretch between quotation marks; an apostrophe inside a word closes none. */
const quotation = /“[^”]*”|«[^»]*»|"[^"]*"|‘.*?’(?!\p{L})/gsu;

/** A text with every quotation blanked out, place for place. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, (quoted) => ' '.repeat(quoted.length));
}

/** A year of the calendar, in any digits, which dates what its sentence says. */
const year = /(?<![\p{N}.,])(?:1[6-9]|20|١[٦-٩]|٢٠)[\d٠-٩]{2}(?![\p{N}]|[.,][\d٠-٩])/u;

/** Whether a sentence names a year. Citation marks name none. */
export function isDated(sentence: string): boolean {
  return year.test(sentence.replace(/\[@[^\]]*\]/g, ''));
}

/**
 * The words of a sentence that tell a day without naming it, “currently” and its kin, with their places.
 *
 * A capital that does not begin the sentence makes a name of them: SAFE Now, USA Today.
 */
export function undatedWords(sentence: string, locale: string): { word: string; index: number }[] {
  const pattern = patterns.get(locale);
  if (!pattern) return [];
  return [...sentence.matchAll(pattern)]
    .filter(({ 0: word, index }) => !/^\p{Lu}/u.test(word) || !/[\p{L}\p{N}]/u.test(sentence.slice(0, index)))
    .map(({ 0: word, index }) => ({ word, index }));
}
