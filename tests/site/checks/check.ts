import type { FinishedPage } from '../../support/dist.ts';

/** A rule that every finished page keeps. */
export interface Check {
  /** What is the case on every page: the name of the test. */
  name: string;
  /** What is wrong on a page, in words that are the same wherever the same thing is wrong. */
  faultsOn(page: FinishedPage): string[];
}
