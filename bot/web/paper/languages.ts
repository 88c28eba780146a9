import { LANGUAGES, LOCALES, type Locale } from '../../../locales/locale.ts';
import { escaped } from '../chat-page/html.ts';
import type { PaperFrame } from './paper-html.ts';

type Frame = Pick<PaperFrame, 'locale' | 'say'>;

/** A link for each language. `path` is where the page is. */
export function languageLinks(frame: Frame, path: string): string {
  const links = LOCALES.map(
    (each) => `<a href="${path}?lang=${each}"${marks(each, frame.locale)}>${LANGUAGES[each].name}</a>`,
  );
  return nav(frame, links.join(''));
}

/** A button for each language, in a form that sends what the page knows along; `fields` are its hidden fields, as HTML. */
export function languageButtons(frame: Frame, path: string, fields: string): string {
  const buttons = LOCALES.map(
    (each) => `<button name="lang" value="${each}"${marks(each, frame.locale)}>${LANGUAGES[each].name}</button>`,
  );
  return nav(frame, `<form method="post" action="${path}">${fields}${buttons.join('')}</form>`);
}

function nav({ say }: Frame, content: string): string {
  return `<nav class="languages" aria-label="${escaped(say('conversation:plan-page.language'))}">${content}</nav>`;
}

function marks(each: Locale, shown: Locale): string {
  const current = each === shown ? ' aria-current="true"' : '';
  return ` lang="${each}" dir="${LANGUAGES[each].direction}"${current}`;
}
