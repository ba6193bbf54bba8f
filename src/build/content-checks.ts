import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/format-problems.ts';
import type { Problem } from '../checks/problem.ts';
import { contentDirectory } from './content-directory.ts';

/** Editors save several files at once, and some write one file twice. */
const quietMilliseconds = 200;

/**
 * Holds the content folder against the rules of src/checks before anything is made of it.
 *
 * A build with problems prints them and ends with exit code 1 before a page is rendered. The dev server prints them and goes on, and looks again
 * whenever a file of the content folder changes.
 */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      async 'astro:config:setup'({ command }) {
        if (command !== 'build' && command !== 'dev') return;
        const problems = await findProblems();
        if (problems.length === 0) return;
        await print(problems);
        // Not thrown: Astro would print the stack of a mistake that is not in the code.
        if (command === 'build') process.exit(1);
      },
      'astro:server:setup'({ server, logger }) {
        let timer: NodeJS.Timeout | undefined;
        const check = async () => {
          const problems = await findProblems();
          if (problems.length > 0) await print(problems);
          else logger.info('no problem in the content folder');
        };
        server.watcher.add(contentDirectory);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDirectory + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void check(), quietMilliseconds);
        });
      },
    },
  };
}

async function findProblems(): Promise<Problem[]> {
  try {
    return await checkContent(contentDirectory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [
      {
        file: contentDirectory,
        found: 'no such folder',
        expected: 'the content folder',
        mend: 'set the environment variable CONTENT_DIR to its path, or leave it unset for content/',
      },
    ];
  }
}

function print(problems: readonly Problem[]): Promise<void> {
  const text = `\n${formatProblems(problems, { colour: process.stderr.isTTY })}\n\n`;
  return new Promise((resolve) => process.stderr.write(text, () => resolve()));
}
