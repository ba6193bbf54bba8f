/** One sentence of a text: `text` is `source.slice(start, end)`, with the citation marks that directly follow its full stop. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Abbreviations after which a sentence always goes on, because a name or a title follows. */
const opening = new Set(
  (
    'mr mrs ms dr drs prof st ste gen lt col maj capt cmdr adm sgt sen rep gov hon rev messrs mme mmes mlle mlles mgr ' +
    'e.g i.e cf viz vs v al ca approx est ed eds trans dept univ mt jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'p.ex ex env av éd dir réf'
  ).split(' '),
);

/** Abbreviations that a number, Arabic or Roman, follows; before anything else the full stop ends the sentence. */
const numbering = new Set(
  'no nos art arts p pp para paras sec secs ch chap vol vols fig figs cl res doc n° nº num'.split(' '),
);

/** Abbreviations that can also be the last word of a sentence: it ends there only if the next word is one that begins sentences. */
const ambiguous = new Set(
  'u.s u.k u.n u.a.e u.s.a e.u d.c a.m p.m inc ltd co corp plc jr sr bros cie etc s.a j.-c a.s a.ş b.v n.v ph.d'.split(
    ' ',
  ),
);

/** Words that begin a sentence and are not part of a name. */
const starters = new Set(
  (
    'a an the this that these those it its he his she her they their there we our in on at by for from to of with under after ' +
    'before since until during when while where as if and but or nor yet so no not none some many most few all each every both ' +
    'one two three four five six seven eight nine ten another other others how what who which why whether although though ' +
    'because however instead also only even then neither either such more less much ' +
    'le la les un une des ce cet cette ces il elle ils elles on en dans au aux à par pour de du selon après avant depuis ' +
    'mais et ou car or ni si quand comme sur sous sans avec'
  ).split(' '),
);

const terminal = /[.!?؟۔…]/;
/** What a search for the end of a sentence stops at. */
const stop = /[.!?؟۔…]|\[@/g;
const closing = /[”’"'»›)\]]/;
const citation = /\s?\[@[^\]]*\]/y;

/**
 * Splits running text into sentences.
 *
 * A sentence ends at `.`, `!`, `?`, `…` or the Arabic `؟` and `۔`, together with quotation marks and brackets that close after it and the
 * citation marks `[@…]` that follow. It does not end inside a number, after an abbreviation or an initial, or where the text goes on with a
 * small letter. What stands after the last full stop is a sentence too. White space between sentences belongs to none.
 */
export function splitSentences(source: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipSpace(source, 0);
  let index = start;
  for (;;) {
    stop.lastIndex = index;
    const found = stop.exec(source);
    if (!found) break;
    index = found.index;
    if (found[0] === '[@') {
      // A mark in the middle of a sentence: whatever stands in it ends nothing.
      index = Math.max(source.indexOf(']', index) + 1, index + 2);
      continue;
    }
    let markEnd = index + 1;
    while (terminal.test(source[markEnd] ?? '')) markEnd++;
    let end = markEnd;
    for (;;) {
      // French sets a space, mostly a no-break space, before its closing quotation mark.
      if (/^[\s\u00a0\u202f]»/.test(source.slice(end, end + 2))) end += 2;
      else if (closing.test(source[end] ?? '')) end++;
      else break;
    }
    const quoted = end > markEnd;
    const afterCitations = skipCitations(source, end);
    if (
      endsSentence(source, {
        start,
        mark: index,
        markEnd,
        end,
        quoted,
        next: afterCitations,
        cited: afterCitations > end,
      })
    ) {
      sentences.push({ text: source.slice(start, afterCitations), start, end: afterCitations });
      start = skipSpace(source, afterCitations);
      index = start;
    } else {
      index = markEnd;
    }
  }
  const rest = source.slice(start).trimEnd();
  if (rest) sentences.push({ text: rest, start, end: start + rest.length });
  return sentences;
}

interface PossibleEnd {
  /** Where the sentence began. */
  start: number;
  /** The first terminal mark, and the place after the last. */
  mark: number;
  markEnd: number;
  /** The place after closing quotation marks and brackets, and after citations. */
  end: number;
  next: number;
  quoted: boolean;
  cited: boolean;
}

function endsSentence(source: string, { start, mark, markEnd, quoted, next, cited }: PossibleEnd): boolean {
  if (next >= source.length) return true;
  const spaced = /\s/.test(source[next] ?? '');
  if (!spaced && !cited) return false;
  const rest = source.slice(next).trimStart();
  // A name may begin with a small letter (“e&”), but only a citation after a plain full stop tells it from the same sentence going on.
  const plainStop = source[mark] === '.' && !quoted;
  if (/^\p{Ll}/u.test(rest) && !(cited && plainStop)) return false;
  const caseless = /^\p{Lo}/u.test(rest);
  if (caseless && quoted && !cited && source[mark] !== '.') return false;
  if (!plainStop || markEnd - mark > 1) return true;

  const before = source.slice(Math.max(start, mark - 12), mark);
  const word = /[^\s([“‘’«"'/]*$/u.exec(before)?.[0] ?? '';
  const nextWord = /^[\p{L}\p{M}]+/u.exec(rest.replace(/^[“‘«"'([\s]+/u, ''))?.[0]?.toLowerCase() ?? '';
  const small = word.toLowerCase();
  if (opening.has(small)) return cited;
  if (numbering.has(small)) return cited || !/^(?:[\d٠-٩۰-۹]|[IVXLCDM]+\b)/.test(rest);
  if (ambiguous.has(small) || isInitial(word, before)) return cited || starters.has(nextWord);
  return true;
}

/** Whether a word before a full stop is an initial, such as the W in “George W. Bush”; a unit after a number (“1445 م.”) is not. */
function isInitial(word: string, before: string): boolean {
  if (!/^(?:\p{Lu}\.)*(?:\p{Lu}|\p{Lo})$/u.test(word)) return false;
  return !/[\d٠-٩۰-۹]\s*$/u.test(before.slice(0, before.length - word.length));
}

function skipSpace(source: string, from: number): number {
  let index = from;
  while (index < source.length && /\s/.test(source[index] ?? '')) index++;
  return index;
}

function skipCitations(source: string, from: number): number {
  let index = from;
  for (;;) {
    citation.lastIndex = index;
    const match = citation.exec(source);
    if (!match) return index;
    index += match[0].length;
  }
}
