import { parseArgs } from 'node:util';
import { contentDirectory } from '../build/content-directory.ts';
import { readContent } from '../checks/read-content.ts';
import { formatStaleFacts, oldBefore, staleFacts } from './stale-facts.ts';

const help = `npm run stale                     what nobody has looked up for a year, by kind and sector, oldest first
npm run stale -- --days 90        … for 90 days
npm run stale -- --date 2026-01-31    … since that day`;

// It reports and refuses nothing: a fact is not wrong because it is old.
try {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, date: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) console.log(help);
  else {
    const since = oldBefore(new Date().toISOString().slice(0, 10), values);
    console.log(formatStaleFacts(staleFacts(await readContent(contentDirectory), since), since));
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof RangeError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${message}\n\n${help}`);
  process.exitCode = 1;
}
