import { contentDirectory } from '../build/content-directory.ts';
import { readContent } from '../checks/read-content.ts';
import { runReport } from './report.ts';
import { formatStaleFacts, oldBefore, staleFacts } from './stale-facts.ts';

const help = `npm run stale                     what nobody has looked up for a year, by kind and sector, oldest first
npm run stale -- --days 90        … for 90 days
npm run stale -- --date 2026-01-31    … since that day`;

const options = { days: { type: 'string' }, date: { type: 'string' }, help: { type: 'boolean' } } as const;

// A fact is not wrong because it is old.
await runReport(options, help, async (values, today) => {
  const since = oldBefore(today, values);
  return formatStaleFacts(staleFacts(await readContent(contentDirectory), since), since);
});
