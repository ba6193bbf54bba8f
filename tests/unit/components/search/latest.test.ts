import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LatestRun } from '../../../../src/components/search/latest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes some milliseconds and then notes its name, if it is still wanted. */
function makeWork(done: string[]) {
  return (name: string, takes: number) => async (isCurrent: () => boolean) => {
    await new Promise((resolve) => setTimeout(resolve, takes));
    if (isCurrent()) done.push(name);
  };
}

test('the newest input is answered, whichever answer comes last', async () => {
  const done: string[] = [];
  const work = makeWork(done);
  const latest = new LatestRun();
  latest.start(work('slow', 100));
  latest.start(work('fast', 10), { atOnce: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual(['fast']);
});

test('after a slow answer, letters typed fast are asked for together', async () => {
  const done: string[] = [];
  const work = makeWork(done);
  const latest = new LatestRun();
  latest.start(work('p', 150));
  await vi.advanceTimersByTimeAsync(300);
  const asked = vi.fn<ReturnType<typeof work>>(work('pol', 10));
  const tooEarly = vi.fn<ReturnType<typeof work>>(work('po', 10));
  latest.start(work('first after a pause', 10));
  latest.start(tooEarly);
  await vi.advanceTimersByTimeAsync(50);
  latest.start(asked);
  await vi.advanceTimersByTimeAsync(300);
  expect(tooEarly).not.toHaveBeenCalled();
  expect(asked).toHaveBeenCalledOnce();
  expect(done).toEqual(['p', 'pol']);
});
