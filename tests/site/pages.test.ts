import { beforeAll, describe, expect, test } from 'vitest';
import { eachPage } from '../support/dist.ts';
import { expectNoFaults, type Fault } from '../support/faults.ts';
import { policyChecks } from './checks/policy.ts';
import { structureChecks } from './checks/structure.ts';
import { wordChecks } from './checks/words.ts';

const groups = { structure: structureChecks, policy: policyChecks, words: wordChecks };

/** One reading of the whole site for all checks: parsing is what costs. */
const faults = new Map<string, Fault[]>(
  Object.values(groups).flatMap((checks) => checks.map(({ name }) => [name, []])),
);
let count = 0;

beforeAll(async () => {
  for await (const page of eachPage()) {
    count += 1;
    for (const { name, faultsOn } of Object.values(groups).flat()) {
      faults.get(name)?.push(...faultsOn(page).map((what) => ({ page: page.path, what })));
    }
  }
}, 300_000);

test('the site has pages', () => {
  expect(count).toBeGreaterThan(50);
});

describe.each(Object.entries(groups))('%s', (_group, checks) => {
  test.each(checks)('$name', ({ name }) => {
    expectNoFaults(faults.get(name) ?? []);
  });
});
