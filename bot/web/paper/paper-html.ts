import type { MessageKey } from '../../../locales/catalogue.ts';
import { LANGUAGES, type Locale } from '../../../locales/locale.ts';
import { escaped } from '../chat-page/html.ts';

/** What a page like a sheet of paper needs to be written: its language and words, whose it is, and how it looks. */
export type PaperFrame = {
  readonly locale: Locale;
  readonly say: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  /** The name of the local service. */
  readonly service: string;
  readonly style: string;
};

/** `main` and `languages`, a link or a button for each language, are HTML. Without `script` the page has none. */
type Paper = {
  readonly title: MessageKey;
  readonly main: string;
  readonly languages: string;
  readonly script?: string;
};

/** A whole page: who it is from, the way out, the title, what it says, and the languages at its foot. */
export function paperHtml(
  { locale, say, service, style }: PaperFrame,
  { title, main, languages, script }: Paper,
): string {
  const name = escaped(say(title));
  return `<!doctype html>
<html lang="${locale}" dir="${LANGUAGES[locale].direction}">
<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/chat/assets/icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<header><p class="operator"><bdi>${escaped(service)}</bdi></p><a id="exit" href="/chat/exit">${escaped(say('conversation:plan-page.exit'))}</a></header>
<main>
<h1>${name}</h1>
${main}
</main>
<footer>${languages}</footer>
${script === undefined ? '' : `<script type="module" src="${script}"></script>\n`}</body>
</html>
`;
}
