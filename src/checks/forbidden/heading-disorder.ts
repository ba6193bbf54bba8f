import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** Headings that would break the outline of the page: a second `#`, a level left out, a heading with nothing under it; an article without text. */
export function headingDisorder({ files }: Content): Problem[] {
  return [...files.article, ...files.page].flatMap((file) => {
    if (!file.prose) return [];
    const { headings, blocks, beginsWithText } = file.prose;
    const problems: Problem[] = [];
    if (blocks.length === 0) {
      problems.push({
        file: file.file,
        field: 'text',
        found: 'no text',
        expected: 'text after the front matter',
        mend: 'write it, or take the file away',
      });
    } else if (!beginsWithText && file.place.kind === 'article' && headings[0]) {
      problems.push({
        file: file.file,
        line: headings[0].line,
        field: 'heading',
        found: show(headings[0].text),
        expected: 'text before the first heading',
        mend: 'open the article with a paragraph that tells what it is about',
      });
    }
    let level = 1;
    for (const heading of headings) {
      const place = {
        file: file.file,
        line: heading.line,
        field: 'heading',
        found: `${'#'.repeat(heading.depth)} ${heading.text}`,
      };
      if (heading.depth === 1) {
        problems.push({
          ...place,
          expected: 'headings from ## on: the title is the page’s only #',
          mend: `write ## ${heading.text}`,
        });
      } else if (heading.depth > level + 1) {
        const right = '#'.repeat(level + 1);
        problems.push({
          ...place,
          expected: `a heading of at most level ${level + 1} here`,
          mend: `write ${right} ${heading.text}`,
        });
      } else if (!heading.hasText) {
        problems.push({
          ...place,
          expected: 'text under every heading',
          mend: 'write a sentence under it, or take the heading away',
        });
      }
      level = Math.max(heading.depth, 1);
    }
    return problems;
  });
}
