import { build, preview } from 'astro';

// npm start: builds the whole site and serves it as a static host would, until Ctrl+C.

const begun = performance.now();
await build({});
console.log(`\nThe site was built in ${((performance.now() - begun) / 1000).toFixed(1)} seconds.`);
await preview({});
console.log('Ctrl+C ends it.');
