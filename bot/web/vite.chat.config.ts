import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../../.build/chat');

/**
 * The chat page's script and style: `npx vite build -c bot/web/vite.chat.config.ts`. The server renders the HTML, finds both in the
 * manifest and inlines the style. Old Android browsers are served: the script is ES2019.
 */
export default defineConfig({
  root: here('./chat'),
  base: '/chat/assets/',
  plugins: [precompressed()],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['es2019', 'chrome80', 'safari13'],
    cssTarget: ['chrome80', 'safari13'],
    modulePreload: false,
    assetsDir: '',
    rolldownOptions: { input: { chat: here('./chat/main.ts'), style: here('./chat/chat.css') } },
  },
});

/** Writes each file once more for Brotli and gzip, as small as they can be made: it is done once and read by everybody. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(outDir).filter((file) => /\.(?:js|svg)$/.test(file))) {
        const path = join(outDir, name);
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
        );
      }
    },
  };
}
