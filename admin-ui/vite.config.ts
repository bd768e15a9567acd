/**
 * Builds the screens into dist/admin-ui, from where our own server hands them out under a CSP of `script-src 'self'`:
 * no inline script may be emitted (hence no module-preload polyfill) and nothing may be inlined as a data: script.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Modules that stand in for what @rjsf/core imports and our pages have no use for. Its index re-exports a helper of its tests with
 * the ajv validator, which compiles code and which we therefore do not install; the build shakes it out with the helper. And it
 * can show texts as Markdown, at 30 kB: ours are plain, and the few of its own are readable as they are.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  '@rjsf/validator-ajv8': 'export default undefined;',
  'markdown-to-jsx/react': 'export const Markdown = ({ children }) => children;',
};

const withStandIns: Plugin = {
  name: 'with-stand-ins',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(STAND_INS, id) ? `\0${id}` : undefined),
  load: (id) => STAND_INS[id.slice(1)],
};

// biome-ignore lint/style/noDefaultExport: vite reads the default export of its configuration
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), withStandIns],
  // Our own folder api/ is served under the same name: its modules are not the server's.
  server: { port: 5173, proxy: { '^/api/(?!.*\\.tsx?($|\\?))': 'http://127.0.0.1:3000' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/admin-ui', import.meta.url)),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
