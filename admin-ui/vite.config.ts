/**
 * Builds the screens into dist/admin-ui, from where our own server hands them out under a CSP of `script-src 'self'`:
 * no inline script may be emitted (hence no module-preload polyfill) and nothing may be inlined as a data: script.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

const AJV = '@rjsf/validator-ajv8';

/**
 * @rjsf/core's index re-exports a helper of its tests that imports the ajv validator, which compiles code and which we
 * therefore do not install. An empty module stands in for it; the build shakes it out with the helper.
 */
const withoutAjv: Plugin = {
  name: 'without-ajv',
  enforce: 'pre',
  resolveId: (id) => (id === AJV ? `\0${AJV}` : undefined),
  load: (id) => (id === `\0${AJV}` ? 'export default undefined;' : undefined),
};

// biome-ignore lint/style/noDefaultExport: vite reads the default export of its configuration
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), withoutAjv],
  // Our own folder api/ is served under the same name: its modules are not the server's.
  server: { port: 5173, proxy: { '^/api/(?!.*\\.tsx?($|\\?))': 'http://127.0.0.1:3000' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/admin-ui', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
