const points = 16;

/** The lines of the rosette, the khatam grown into interlaced stars, as an SVG path around the origin; it reaches to a radius of 238. */
export const rosettePath: string = [star(6, 238), star(4, 238), star(6, 150), star(4, 98), star(2, 238)].join('');

/** A star of 16 points on a circle, joined by steps of `step`; a step of 4 draws squares, of 6 the eight-fold star. */
function star(step: number, radius: number): string {
  const seen = new Set<number>();
  let path = '';
  for (let start = 0; start < points; start += 1) {
    const corners = [];
    for (let index = start; !seen.has(index); index = (index + step) % points) {
      seen.add(index);
      corners.push(pointAt(index, radius));
    }
    if (corners.length > 0) path += `M${corners.join('L')}Z`;
  }
  return path;
}

function pointAt(index: number, radius: number): string {
  const angle = (index / points) * 2 * Math.PI;
  return `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
}
