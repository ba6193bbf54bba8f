/** Resolves once the page stands: what nobody has asked for yet is fetched after that, so that it never holds up the first paint. */
export async function painted(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve));
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
