import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

const workerAddress = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g;

/** The bundle's own address; the mark keeps it from being replaced. */
const bundleAddress = 'import.meta.url/* of the bundle */';

/**
 * Lets a bundled module keep its own address. In a bundle every `import.meta.url` is the bundle's, and a path such
 * as `new URL('../rules/', import.meta.url)` would lead elsewhere than in development. A file of a worker thread
 * (`new URL('./x-worker.ts', import.meta.url)`) is the exception: it is bundled too, and lies beside the bundle.
 *
 * `outdir` is the absolute folder of the bundle; the sources stay where they are, beside it.
 */
export function keepAddresses(outdir: string): Plugin {
  return {
    name: 'keep-addresses',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const address = relative(outdir, path).replaceAll('\\', '/');
        const source = readFileSync(path, 'utf8');
        if (/import\.meta\.(dirname|filename)/.test(source)) {
          return { errors: [{ text: 'take import.meta.url: dirname and filename are lost in a bundle' }] };
        }
        const own = `new URL(${JSON.stringify(encodeURI(address))}, import.meta.url).href`;
        const contents = source
          .replaceAll(workerAddress, (_, name) => `new URL('./${name}.js', ${bundleAddress})`)
          .replaceAll(/import\.meta\.url(?!\/\*)/g, own);
        return { contents, loader: 'ts' };
      });
    },
  };
}
