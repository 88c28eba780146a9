import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { LANGUAGES, LOCALES, type Locale } from '../../locales/locale.ts';
import { readWords } from '../../locales/read-words.ts';
import type { LauncherWords } from './embed/launcher.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The launcher that other sites load: one script without imports, because it must be small and stand in any page. Its words and its
 * style are part of it.
 */
export default defineConfig({
  root: here('./embed'),
  define: {
    WORDS: JSON.stringify(Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(locale)]))),
    STYLE: JSON.stringify(smaller(readFileSync(here('./embed/launcher.css'), 'utf8'))),
  },
  build: {
    outDir: here('../../.build/embed'),
    emptyOutDir: true,
    target: ['es2020', 'chrome80', 'safari13.1'],
    modulePreload: false,
    rolldownOptions: {
      input: here('./embed/launcher.ts'),
      output: { format: 'iife', entryFileNames: 'embed.js' },
    },
  },
});

function wordsOf(locale: Locale): LauncherWords {
  const { open, apart, close } = readWords(locale, 'embed') as typeof import('../../locales/en/embed.json');
  return [open, apart, close, LANGUAGES[locale].direction];
}

/** A style sheet without comments and the room between its signs. */
function smaller(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?|(:) /g, '$1$2')
    .replace(/;}/g, '}')
    .trim();
}
