/**
 * What a page may load and do: everything from the site itself, nothing inline, nothing evaluated but WebAssembly, which the search is.
 * A directive with several sources lists them.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** Directives that browsers ignore in a `<meta>`, with a message in the console. */
const headerOnly = new Set(['frame-ancestors']);

function policy(names: readonly string[]): string {
  return names.map((name) => [name, ...(directives[name] ?? [])].join(' ')).join('; ');
}

/** The Content-Security-Policy as a header. */
export const contentSecurityPolicy = policy(Object.keys(directives));

/** The same policy as the `<meta>` of every page carries it, for hosts that set no headers. */
export const metaContentSecurityPolicy = policy(Object.keys(directives).filter((name) => !headerOnly.has(name)));

/** A page tells its own site where a reader comes from, and other sites nothing. Every page carries it as a `<meta>` too. */
export const referrerPolicy = 'same-origin';

/** What the site has no use for, so that no script could ask a reader for it. */
const refusedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/** The headers that every answer of a host carries. `Strict-Transport-Security` is missing: that promise is the domain’s, not the site’s. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': referrerPolicy,
  'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};
