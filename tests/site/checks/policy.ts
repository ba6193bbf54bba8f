import type { HTMLElement } from 'node-html-parser';
import { metaContentSecurityPolicy, referrerPolicy } from '../../../src/hosts/security.ts';
import type { Check } from './check.ts';

const shortened = (element: HTMLElement) => element.toString().replace(/\s+/g, ' ').slice(0, 100);

/** Elements that make the browser fetch something, with the attribute that says what. */
const loading: readonly { selector: string; attribute: string }[] = [
  {
    selector: ['stylesheet', 'preload', 'modulepreload', 'prefetch', 'icon', 'manifest', 'preconnect', 'dns-prefetch']
      .map((kind) => `link[rel~="${kind}"]`)
      .join(', '),
    attribute: 'href',
  },
  { selector: 'script, img, iframe, audio, video, source, embed', attribute: 'src' },
  { selector: 'img, source', attribute: 'srcset' },
  { selector: 'use, image', attribute: 'href' },
  { selector: 'object', attribute: 'data' },
];

/** What a strict Content-Security-Policy refuses, seen in the markup already. */
export const policyChecks: readonly Check[] = [
  {
    name: 'every page carries the policies, that on what may be loaded before anything that is loaded',
    faultsOn: ({ document }) => {
      const [first] = document.querySelectorAll('head > *');
      return [
        first?.getAttribute('http-equiv') === 'Content-Security-Policy' &&
        first.getAttribute('content') === metaContentSecurityPolicy
          ? []
          : `begins with ${first ? shortened(first) : 'nothing'}`,
        document.querySelector('meta[name="referrer"]')?.getAttribute('content') === referrerPolicy
          ? []
          : 'has no policy on referrers',
      ].flat();
    },
  },
  {
    name: 'no page has an inline style',
    faultsOn: ({ document }) => document.querySelectorAll('[style], style').map(shortened),
  },
  {
    name: 'no page has an inline script, except data for machines',
    faultsOn: ({ document }) =>
      document.querySelectorAll('script:not([src]):not([type="application/ld+json"])').map(shortened),
  },
  {
    name: 'no page has an event handler in its markup or a javascript: address',
    faultsOn: ({ html }) => html.match(/<[^>]*\s(?:on[a-z]+\s*=|href\s*=\s*["']?\s*javascript:)[^>]*>/gi) ?? [],
  },
  {
    name: 'no page loads anything from another host',
    faultsOn: ({ document }) =>
      loading.flatMap(({ selector, attribute }) =>
        document
          .querySelectorAll(selector)
          .filter((element) => /(?:^|[\s,])(?:https?:)?\/\//.test(element.getAttribute(attribute) ?? ''))
          .map(shortened),
      ),
  },
];
