import { contentDirectory } from '../build/content-directory.ts';
import { readContent } from '../checks/read-content.ts';
import { runReport } from './report.ts';
import { oldBefore } from './stale-facts.ts';
import { formatVerification, readVerification } from './verification.ts';

const help = `npm run verify                        how many statements are verified, by sector and kind of source, and what is due again after a year
npm run verify -- --list              … and every statement that is not, with its file and line
npm run verify -- --date 2026-01-31   what was checked before that day is due again`;

const options = { list: { type: 'boolean' }, date: { type: 'string' }, help: { type: 'boolean' } } as const;

await runReport(options, help, async ({ list = false, date }, today) => {
  const since = oldBefore(today, date === undefined ? {} : { date });
  return formatVerification(readVerification(await readContent(contentDirectory)), { since, list });
});
