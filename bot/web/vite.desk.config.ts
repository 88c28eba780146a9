import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The staff's desk: `vite build --config bot/web/vite.desk.config.ts`. The server puts a fresh nonce in the place of the one below. */
export default defineConfig({
  root: here('./desk'),
  base: '/desk/',
  plugins: [react()],
  html: { cspNonce: '__STYLE_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: here('../../.build/desk'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
  },
});
