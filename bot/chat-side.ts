import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { LOCALES, type Locale } from '../locales/locale.ts';
import { readWords } from '../locales/read-words.ts';
import { type Content, greetingIn, type Settings, type Wording } from './compose.ts';
import type { Config } from './config.ts';
import { chatPage } from './web/chat-page/chat-page.ts';

/** The chat page, as `npm start` built it. */
export function chatPageOf(
  config: Config,
  content: Content,
  settings: Settings,
  wording: Wording,
  root: URL,
): FastifyPluginAsync {
  const words = z.record(z.string(), z.string());
  const chatWords = Object.fromEntries(LOCALES.map((locale) => [locale, words.parse(readWords(locale, 'chat'))]));
  return chatPage({
    words: chatWords as Record<Locale, Record<string, string>>,
    assetsDir: fileURLToPath(new URL('.build/chat/', root)),
    service: config.operator,
    greeting: (locale) => greetingIn(locale, content, settings, wording),
    leaveTo: config.exitUrl,
    framedBy: config.embedOrigins,
  });
}
