/** The longest wait for a reader who is still typing, in milliseconds. */
const longestWait = 200;

/**
 * Runs a search for the newest input only. A search that is overtaken is told so by `isCurrent` and shows nothing. While a reader types fast, a
 * search waits as long as the last one took: not at all where answers come at once, and long enough on a slow connection not to fetch for every
 * letter.
 */
export class LatestRun {
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTook = 0;
  #lastStart = -Infinity;

  start(work: (isCurrent: () => boolean) => Promise<void>, { atOnce = false } = {}): void {
    const run = (this.#run += 1);
    const isCurrent = () => run === this.#run;
    clearTimeout(this.#timer);
    const begin = async () => {
      const began = performance.now();
      await work(isCurrent);
      this.#lastTook = performance.now() - began;
    };
    const now = performance.now();
    const wait = Math.min(longestWait, this.#lastTook);
    if (atOnce || now - this.#lastStart > wait) void begin();
    else this.#timer = setTimeout(() => void begin(), wait);
    this.#lastStart = now;
  }
}
