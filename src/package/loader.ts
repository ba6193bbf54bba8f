// What the pages of a copy without a server have instead of one: the first script of each. A browser that shows a page from a folder runs classic
// scripts from there and fetches nothing else; so scripts are run and files are read through script elements here, and the site’s own scripts ask
// for them with `fetch` and `import()` as ever.

type Content = BodyInit | Promise<object | void>;

interface PortableModule {
  meta: { url: string };
  /** `import()` of an address as the pages give it, relative to the page. */
  load(address: string): Promise<object | void>;
  /** A static import, relative to the script. */
  import(address: string): Promise<object | void>;
}

const given = new WeakMap<HTMLOrSVGScriptElement, Content>();
const modules = new Map<string, Promise<object | void>>();

function give(content: Content): void {
  if (document.currentScript) given.set(document.currentScript, content);
}

/** Runs a script, and gives what it handed over. */
function read(address: string): Promise<Content | undefined> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve(given.get(script)));
    script.addEventListener('error', () => reject(new TypeError(`This copy has no ${address}`)));
    document.head.append(script);
  }).finally(() => script.remove()) as Promise<Content | undefined>;
}

function load(address: string): Promise<object | void> {
  const known = modules.get(address);
  if (known) return known;
  const loading = read(address) as Promise<object | void>;
  modules.set(address, loading);
  loading.catch(() => modules.delete(address));
  return loading;
}

Object.assign(window, {
  portable: {
    giveText: give,
    giveBytes(base64: string) {
      give(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    },
    run(module: (own: PortableModule) => object | void | Promise<object | void>) {
      const { src } = document.currentScript as HTMLScriptElement;
      const result = module({
        meta: { url: src },
        load: (address) => load(new URL(address, document.baseURI).href),
        import: (address) => load(new URL(address, src).href),
      });
      give(Promise.resolve(result));
    },
  },
});

window.fetch = async (input) => {
  const address = new URL(input instanceof Request ? input.url : input, document.baseURI);
  address.search = '';
  address.hash = '';
  const content = await read(`${address.href}.js`);
  return new Response(content as BodyInit);
};

/** Where a folder is meant its page is asked for: nobody else would look for it there. */
function completeAddress(link: HTMLAnchorElement): void {
  const [address = ''] = /^[^?#]*/.exec(link.getAttribute('href') ?? '') ?? [];
  if (!address.endsWith('/') || link.origin !== location.origin) return;
  link.href = `${address}index.html${link.search}${link.hash}`;
}

/** Shapes that pages of a site use from a file of its own have to stand in the page itself. */
async function drawShapes(): Promise<void> {
  const uses = [...document.querySelectorAll<SVGUseElement>('use[data-use]')];
  const files = Map.groupBy(uses, (use) => (use.dataset['use'] ?? '').replace(/#.*/, ''));
  for (const [file, users] of files) {
    const svg = new DOMParser().parseFromString(await (await fetch(file)).text(), 'image/svg+xml').documentElement;
    // Every name of the file gets a beginning of its own, so that it can’t be one of the page.
    for (const shape of svg.querySelectorAll('[id]')) shape.id = `shape-${shape.id}`;
    svg.setAttribute('width', '0');
    svg.setAttribute('height', '0');
    svg.setAttribute('aria-hidden', 'true');
    (svg as unknown as SVGElement).style.position = 'absolute';
    document.body.append(svg);
    for (const use of users) use.setAttribute('href', (use.dataset['use'] ?? '').replace(/.*#/, '#shape-'));
  }
}

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    if (target instanceof HTMLAnchorElement) completeAddress(target);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node instanceof HTMLAnchorElement) completeAddress(node);
      for (const link of node.querySelectorAll('a')) if (link instanceof HTMLAnchorElement) completeAddress(link);
    }
  }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });

document.addEventListener('DOMContentLoaded', () => void drawShapes());
