import { excerpt, type Problem } from '../problem.ts';
import type { Content, ReadError } from '../read-content.ts';

/** A file that no parser can read: invalid YAML, invalid MDX, a text without front matter. */
export function unreadableFile(content: Content): Problem[] {
  return content.allFiles.flatMap((file) =>
    file.errors.map((error) => {
      const line = file.lines[error.line - 1]?.trim();
      const found = line ? excerpt(line) : 'the end of the file';
      return { file: file.file, line: error.line, ...describe(error), found };
    }),
  );
}

function describe({ code, message }: ReadError): Pick<Problem, 'field' | 'expected' | 'mend'> {
  if (code === 'mdx') return { field: 'text', expected: 'valid MDX', mend: plain(message) };
  if (code === 'no-front-matter') {
    return {
      expected: 'a line “---”, the fields that content/README.md shows, and another line “---”',
      mend: 'begin the file with its front matter',
    };
  }
  return { expected: 'valid YAML', mend: yamlAdvice[code] ?? message };
}

/** A message of Sätteri without what helps no editor: its rule, its parser, and a place counted from the end of the front matter. */
function plain(message: string): string {
  return message
    .replace(/\s*\([a-z-]+:[a-z-]+\)$/, '')
    .replace(/\s*\(\d+:\d+\)$/, '')
    .replace(/ with oxc:/, ':');
}

/** What mostly lies behind an error code of the YAML parser. */
const yamlAdvice: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'put the text in quotation marks: a bare * begins a reference to another value',
  BAD_INDENT: 'set the line in as far as its neighbours, with spaces',
  BAD_SCALAR_START: 'put the text in quotation marks: it begins with a character that means something in YAML',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds “: ” in quotation marks, or set the line in correctly',
  DUPLICATE_KEY: 'name each field once: this one stands twice',
  IMPOSSIBLE: 'see whether a bracket or a quotation mark is missing above this line',
  MISSING_CHAR: 'close the quotation mark or the bracket that is open here, or write the colon after the field',
  MULTILINE_IMPLICIT_KEY:
    'write a colon and a space after the name of the field, and put a text that runs over several lines in quotation marks',
  TAB_AS_INDENT: 'set lines in with spaces: YAML knows no tabs there',
  UNEXPECTED_TOKEN: 'put the text in quotation marks, or take away what stands here too much',
};
