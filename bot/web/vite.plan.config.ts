import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Script and style of the page of a plan, built apart from the chat page's, so that neither loads a piece of the other. */
export default defineConfig({
  root: here('./plan'),
  base: '/plan/assets/',
  build: {
    outDir: here('../../.build/plan'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['es2019', 'chrome80', 'safari13'],
    cssTarget: ['chrome80', 'safari13'],
    modulePreload: false,
    assetsDir: '',
    rolldownOptions: { input: { plan: here('./plan/open.ts'), style: here('./plan/plan.css') } },
  },
});
