/** Marks in the table of contents the section that the reader is in. */
export function followReader(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc:not(.folded) a[href^="#"]')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  if (headings.length === 0) return;
  let pending = false;
  const mark = () => {
    pending = false;
    const line = innerHeight * 0.3;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const active = atEnd ? headings.at(-1) : (reached.at(-1) ?? headings[0]);
    for (const [id, link] of links) {
      if (id === active?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const later = () => {
    if (!pending) requestAnimationFrame(mark);
    pending = true;
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  mark();
}
