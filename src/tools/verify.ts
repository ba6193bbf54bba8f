import { parseArgs } from 'node:util';
import { contentDirectory } from '../build/content-directory.ts';
import { readContent } from '../checks/read-content.ts';
import { oldBefore } from './stale-facts.ts';
import { formatVerification, readVerification } from './verification.ts';

const help = `npm run verify                        how many statements are verified, by sector and kind of source, and what is due again after a year
npm run verify -- --list              … and every statement that is not, with its file and line
npm run verify -- --date 2026-01-31   what was checked before that day is due again`;

// It reports and refuses nothing.
try {
  const { values } = parseArgs({
    options: { list: { type: 'boolean' }, date: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) console.log(help);
  else {
    const { list = false, date } = values;
    const since = oldBefore(new Date().toISOString().slice(0, 10), date === undefined ? {} : { date });
    console.log(formatVerification(readVerification(await readContent(contentDirectory)), { since, list }));
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof RangeError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${message}\n\n${help}`);
  process.exitCode = 1;
}
