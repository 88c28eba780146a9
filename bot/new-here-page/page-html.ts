import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { LANGUAGES, LOCALES, type Locale } from '../../locales/locale.ts';
import { piecesOf } from '../web/chat/show/pieces.ts';
import { escaped } from '../web/chat-page/html.ts';

export type NewHereFrame = {
  readonly locale: Locale;
  readonly say: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly knowledge: KnowledgeBase;
  /** The name of the local service. */
  readonly service: string;
  readonly style: string;
  readonly today: Day;
};

/** What stands around both pages. `languages` is a link or a button for each language. */
export function pageHtml(
  { locale, say, service, style }: NewHereFrame,
  { title, main, languages }: { title: MessageKey; main: string; languages: string },
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
</body>
</html>
`;
}

/** The marks of a link or a button that leads to a page in another language. */
export function languageMarks(each: Locale, shown: Locale): string {
  const current = each === shown ? ' aria-current="true"' : '';
  return ` lang="${each}" dir="${LANGUAGES[each].direction}"${current}`;
}

/** The way to a guide in the chat: it starts there with the guide, and the chat learns nothing of where the person came from. */
export function talkLink({ locale, say }: NewHereFrame, guide: GuideId, about: string): string {
  return `<a class="talk" href="/chat?lang=${locale}#about=${guide}">${escaped(say('conversation:new-here.talk'))}<span class="unseen">: ${escaped(about)}</span></a>`;
}

/** A text as HTML in which telephone numbers and quoted English keep their order within a sentence from right to left. */
export function ordered(text: string): string {
  const pieces = piecesOf(text).map(({ text: piece, as }) => {
    if (as === 'text' || as === 'address') return escaped(piece);
    return as === 'quote' ? `<bdi>${escaped(piece)}</bdi>` : `<bdi dir="ltr">${escaped(piece)}</bdi>`;
  });
  return pieces.join('');
}

export function inWords(
  { locale }: Pick<NewHereFrame, 'locale'>,
  words: { readonly en: string } & Readonly<Record<string, string>>,
): string {
  return ordered(words[locale] ?? words.en);
}

/** The language and direction of a text, where it is not that of the page: a guide that is not translated yet. */
export function textMarks({ locale }: Pick<NewHereFrame, 'locale'>, tag: string): string {
  if (tag === locale) return '';
  const served = LOCALES.find((it) => it === tag);
  return ` lang="${escaped(tag)}" dir="${served ? LANGUAGES[served].direction : 'auto'}"`;
}
