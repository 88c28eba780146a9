import { LANGUAGES, LOCALES, type Locale } from '../../../locales/locale.ts';
import { PAGE_DATA_ID, type PageData, type Words } from '../chat/page-data.ts';
import { speaker, type WordKey } from '../chat/words.ts';
import type { BuiltPage } from './built-page.ts';
import { escaped, jsonBlock } from './html.ts';

const GLOBE =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path class="tint" d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"/><path class="ink" d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18 5-5 5-13 0-18z"/></svg>';

export type FirstScreen = Pick<PageData, 'kind' | 'framedBy' | 'days'> & {
  /** Where this page is. */
  readonly path: string;
  readonly locale: Locale;
  readonly words: Words;
  /** The name of the local service. */
  readonly service: string;
  /** What the bot says first, one text for each message; the same comes again in the log, and takes its place. */
  readonly greeting: readonly string[];
  readonly built: BuiltPage;
};

/**
 * The whole first screen as HTML: it can be read, and written in, before the script is there. Language and exit are links, so that
 * they work without it too. The ids are those that the script looks for.
 */
export function firstScreen(screen: FirstScreen): string {
  const { kind, path, framedBy, locale, words, service, greeting, built, days } = screen;
  const say = speaker({ locale, words });
  const said = (tag: string, key: WordKey, attributes = ''): string =>
    `<${tag}${attributes} data-word="${key}">${escaped(say(key))}</${tag}>`;
  const label = (key: WordKey): string => `aria-label="${escaped(say(key))}" data-label="${key}"`;
  const { direction, name } = LANGUAGES[locale];
  const languages = LOCALES.map((each) => ({ locale: each, ...pick(LANGUAGES[each]) }));
  const data: PageData = {
    locale,
    words,
    service,
    languages,
    kind,
    framedBy: kind === 'embedded' ? framedBy : [],
    ...(days && { days }),
  };

  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${escaped(service)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#0b4636">
<link rel="modulepreload" href="${built.script}">
<link rel="icon" href="/chat/assets/icon.svg" type="image/svg+xml">
<style>${built.style}</style>
</head>
<body data-kind="${kind}">
<div class="top" id="top">
<header class="bar">
<p class="operator"><bdi>${escaped(service)}</bdi></p>
<div class="ways">
<details class="languages" id="languages">
<summary>${GLOBE}${said('span', 'top.language', ' class="unseen"')} <span id="language-name">${name}</span></summary>
<ul>${languages.map((each) => languageLink(each, locale, path)).join('')}</ul>
</details>
${
  kind === 'kiosk'
    ? said('a', 'kiosk.finished', ` class="exit" id="exit" href="${path}"`)
    : said('a', 'top.exit', ' class="exit" id="exit" href="/chat/exit" target="_top"')
}
</div>
</header>
<section id="banner" ${label('status.label')} hidden></section>
</div>
<main>
<section class="about">
${said('h1', 'about.heading')}
${said('p', 'about.text')}
${said('p', kind === 'kiosk' ? 'kiosk.about' : 'about.exit', ' class="leave"')}
</section>
<noscript>${said('p', 'noscript', ' class="noscript"')}</noscript>
<div id="log" role="log" aria-live="polite" ${label('log.label')}>
${greeting.map((text) => `<div class="said bot greeting"><div class="bubble">${paragraphs(text)}</div></div>`).join('\n')}
</div>
</main>
<footer id="foot">
<div class="column">
<button type="button" id="below" hidden>${said('span', 'new.below')}</button>
<p id="notice" role="status"></p>
${said('label', 'box.label', ' for="box"')}
<div class="write">
<textarea id="box" rows="1" maxlength="2000" dir="auto" autocomplete="off" enterkeyhint="send"></textarea>
<button type="button" id="send">${said('span', 'box.send')}</button>
</div>
${said('p', 'box.full', ' id="full" role="status" hidden')}
</div>
</footer>
<script type="application/json" id="${PAGE_DATA_ID}">${jsonBlock(data)}</script>
<script type="module" src="${built.script}"></script>
</body>
</html>
`;
}

function pick({
  name,
  direction,
}: {
  name: string;
  direction: 'ltr' | 'rtl';
}): Pick<PageData['languages'][number], 'name' | 'direction'> {
  return { name, direction };
}

function languageLink(
  { locale, name, direction }: PageData['languages'][number],
  current: Locale,
  path: string,
): string {
  const mark = locale === current ? ' aria-current="true"' : '';
  return `<li><a href="${path}?lang=${locale}" hreflang="${locale}" lang="${locale}" dir="${direction}"${mark}>${name}</a></li>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('');
}
