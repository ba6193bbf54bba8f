import { availableParallelism } from 'node:os';

// npm run compress [folder]: Brotli and gzip forms of the finished site, for hosts that send such files (src/hosts/nginx.conf, Caddyfile).

// Node has four threads for this unless it is told otherwise before it first uses them.
process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(4, availableParallelism()));
const { precompress } = await import('../hosts/precompress.ts');

const directory = process.argv[2] ?? 'dist';
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const begun = performance.now();
try {
  const { made, current, bytes, brotliBytes, gzipBytes } = await precompress(directory);
  console.log(
    `${made} files compressed and ${current} up to date in ${((performance.now() - begun) / 1000).toFixed(1)} s: ` +
      `${megabytes(bytes)}, as Brotli ${megabytes(brotliBytes)}, as gzip ${megabytes(gzipBytes)}.`,
  );
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error(
    `There is no folder ${directory}. Run "npm run build" first, or name the folder with the finished site.`,
  );
  process.exitCode = 1;
}
