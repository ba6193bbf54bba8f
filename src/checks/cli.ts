import { contentDirectory } from '../build/content-directory.ts';
import { findProblems } from './check-content.ts';
import { count, formatProblems } from './format-problems.ts';
import { readContent } from './read-content.ts';

// node src/checks/cli.ts [directory]: prints what is wrong in the content folder; the exit code is 1 if anything is.
const directory = process.argv[2] ?? contentDirectory;
try {
  const content = await readContent(directory);
  const problems = findProblems(content);
  if (problems.length === 0) {
    console.log(`${count(content.allFiles.length, 'file')} checked, no problem.`);
  } else {
    console.log(formatProblems(problems, { colour: process.stdout.isTTY }));
    process.exitCode = 1;
  }
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error(
    `There is no content folder at ${directory}. Name it as the argument, or in the environment variable CONTENT_DIR.`,
  );
  process.exitCode = 1;
}
