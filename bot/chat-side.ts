import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { LOCALES, type Locale } from '../locales/locale.ts';
import { readWords } from '../locales/read-words.ts';
import { type Content, greetingIn, type Settings, type Wording } from './compose.ts';
import type { Config } from './config.ts';
import type { Words } from './web/chat/page-data.ts';
import { chatPage } from './web/chat-page/chat-page.ts';

/** The chat page, as `npm start` built it. */
export function chatPageOf(
  config: Config,
  content: Content,
  settings: Settings,
  wording: Wording,
  root: URL,
): FastifyPluginAsync {
  return chatPage({
    words: wordsNamed('chat'),
    kioskWords: wordsNamed('kiosk'),
    assetsDir: fileURLToPath(new URL('.build/chat/', root)),
    service: config.operator,
    greeting: (locale) => greetingIn(locale, content, settings, wording),
    leaveTo: config.exitUrl,
    framedBy: config.embedOrigins,
  });
}

const wordsSchema = z.record(z.string(), z.string());

/** A file of the page's words in every language. */
function wordsNamed(name: string): Record<Locale, Words> {
  const words = LOCALES.map((locale) => [locale, wordsSchema.parse(readWords(locale, name))]);
  return Object.fromEntries(words) as Record<Locale, Words>;
}
