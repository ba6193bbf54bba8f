import { indexRegister, viewOf, type RegisterRecord } from '../../src/components/register/view.ts';

// node tests/bench/register.ts [records]: how long the register’s filter takes for a generated register. A frame has 16.7 ms.
const size = Number(process.argv[2] ?? 10_000);
const pick = (list: readonly string[], seed: number) => list[seed % list.length] as string;
const codes = Array.from({ length: 57 }, (_, index) => `M${index}`);
const partners = Array.from({ length: 900 }, (_, index) => `partner-${index}`);
const sectors = ['technology', 'defense', 'education', 'health', 'legal', 'science', 'sustainability', 'economy'];
const kinds = ['agreement', 'fund', 'treaty', 'network', 'mission'];
const records = Array.from({ length: size }, (_, index): RegisterRecord => ({
  id: `partnership-${index}`,
  name: `Partnership ${index} on ${pick(sectors, index * 7)} of ${pick(codes, index * 13)}`,
  sectors: [pick(sectors, index), pick(sectors, index * 3 + 1)],
  members: Array.from({ length: 1 + (index % 12) }, (_member, offset) => pick(codes, index * 5 + offset * 11)),
  partners: Array.from({ length: 1 + (index % 6) }, (_partner, offset) => pick(partners, index * 17 + offset * 29)),
  kind: pick(kinds, index),
  status: pick(['active', 'ended', 'planned'], index),
  start: index % 20 === 0 ? null : String(1950 + (index % 76)),
  end: null,
  parties: `${pick(codes, index)}, ${pick(partners, index)} and others`,
  since: 'since then',
  summary:
    'Two to four sentences that say what the partnership is and what came of it, long enough to be like the real ones in the register. '.repeat(
      3,
    ),
}));

const timed = (work: () => unknown) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
let answer = indexRegister([]);
const built = timed(() => (answer = indexRegister(records)));
console.log(`${size.toLocaleString('en-GB')} records, indexed in ${built.toFixed(1)} ms`);
for (const address of [
  '',
  'sector=health',
  'member=M3&member=M8&kind=fund',
  'q=partnership+99&sort=name',
  'from=1990&to=2010&partner=partner-17',
]) {
  const view = viewOf(new URLSearchParams(address));
  const times = Array.from({ length: 21 }, () => timed(() => answer(view))).sort((one, other) => one - other);
  console.log(
    `${(times[10] ?? 0).toFixed(1).padStart(6)} ms median, ${(times[20] ?? 0).toFixed(1).padStart(5)} worst  ${address || 'everything'}`,
  );
}
