import { expect, test } from 'vitest';
import { contentSecurityPolicy, metaContentSecurityPolicy, securityHeaders } from '../../../src/hosts/security.ts';

const directives = (policy: string) =>
  new Map(
    policy
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );

test('the policy names no other host and lets nothing inline or evaluated run, but WebAssembly', () => {
  const sources = [...directives(contentSecurityPolicy).values()].flat();
  expect(new Set(sources)).toEqual(new Set(["'self'", "'none'", "'wasm-unsafe-eval'"]));
  expect(directives(contentSecurityPolicy).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives(contentSecurityPolicy).get('default-src')).toEqual(["'self'"]);
});

test('the <meta> has the whole policy but what only a header can say', () => {
  const header = directives(contentSecurityPolicy);
  header.delete('frame-ancestors');
  expect(directives(metaContentSecurityPolicy)).toEqual(header);
});

test('values stand on one line in printable ASCII, without the quotation marks that the files of hosts put around them', () => {
  for (const [name, value] of Object.entries(securityHeaders)) expect(value, name).toMatch(/^[\x20-\x7e]+$/);
  for (const value of Object.values(securityHeaders)) expect(value).not.toContain('"');
});
