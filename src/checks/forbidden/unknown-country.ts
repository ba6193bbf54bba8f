import { textsIn, type ContentIndex, type TextInFile } from '../content-index.ts';
import { alpha3Codes, stateName } from '../../atlas/country-codes.ts';
import { suggest } from '../nearest.ts';
import { excerpt, show, type Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';

/** A code that is no state’s, or the code of a state that is no member where only members can stand. */
export function unknownCountry({ files }: Content, index: ContentIndex): Problem[] {
  const { members } = index;
  if (members.size === 0) return [];
  const isState = (code: string) => stateName(code) !== undefined || members.has(code);

  const memberStates = files.partnership.flatMap((file) =>
    problemsAt(
      file,
      textsIn(file, ['members', '*']),
      (code) => members.has(code),
      (code) => notMember(code, index, 'name it under partners'),
    ),
  );
  const others = (
    [
      [files.article, ['countries', '*']],
      [files.timeline, ['*', 'countries', '*']],
      [files.grouping, ['members', '*']],
    ] as const
  ).flatMap(([list, pattern]) =>
    list.flatMap((file) =>
      problemsAt(
        file,
        textsIn(file, pattern),
        (code) => members.has(code),
        (code) => notMember(code, index, 'take it out'),
      ),
    ),
  );
  const links = [...files.article, ...files.page].flatMap((file) =>
    (file.prose?.links ?? []).flatMap(({ url, words, line }): Problem[] => {
      const code = /^country:(.*)$/.exec(url)?.[1];
      if (code === undefined || members.has(code)) return [];
      const advice = notMember(code, index, 'it has no profile, so write its name without a link');
      return [{ file: file.file, line, field: 'link', ...advice, found: `[${excerpt(words)}](${url})` }];
    }),
  );
  const places = files.partnership.flatMap((file) =>
    problemsAt(file, textsIn(file, ['places', '*', 'country']), isState, (code) => notState(code, index)),
  );
  const partners = files.partner.flatMap((file) =>
    problemsAt(file, textsIn(file, ['country']), isState, (code) => notState(code, index)),
  );
  return [...memberStates, ...others, ...links, ...places, ...partners];
}

type Words = Pick<Problem, 'found' | 'expected' | 'mend' | 'nearest'>;

function problemsAt(
  file: ContentFile,
  texts: readonly TextInFile[],
  isRight: (code: string) => boolean,
  describe: (code: string) => Words,
): Problem[] {
  return texts
    .filter(({ text }) => !isRight(text))
    .map(({ text, path, field }) => ({ file: file.file, line: file.lineOf(path), field, ...describe(text) }));
}

function notMember(code: string, index: ContentIndex, remedy: string): Words {
  const found = show(code);
  const expected = 'a member state of the OIC, as its ISO 3166-1 alpha-3 code';
  if (code === 'ALL') return { found, expected, mend: 'for every member state write members: ALL, without a list' };
  const name = stateName(code);
  const mend = name ? `${name} is not a member: ${remedy}` : 'write the code of the state';
  return { found, expected, mend, ...suggestCode(code, index, index.members) };
}

function notState(code: string, index: ContentIndex): Words {
  const expected = 'an ISO 3166-1 alpha-3 code';
  const mend = 'write the code of the state';
  return { found: show(code), expected, mend, ...suggestCode(code, index, alpha3Codes) };
}

/** The code of the member state that was written by its name, or else the nearest codes. */
function suggestCode(code: string, { memberNames }: ContentIndex, codes: Iterable<string>): { nearest?: string[] } {
  const named = memberNames.get(code.toLowerCase());
  return named === undefined ? suggest(code, codes) : { nearest: [named] };
}
