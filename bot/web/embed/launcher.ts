/** For each language: what the button says, how to open the chat apart, how to close it, and the direction. */
export type LauncherWords = readonly [open: string, apart: string, close: string, direction: string];

/** Put in by the build, from `locales/<locale>/embed.json` and `launcher.css`. */
declare const WORDS: Readonly<Record<string, LauncherWords>>;
declare const STYLE: string;

/**
 * What the chat in the frame may do beside showing itself: run its script, be of its own origin, open links in tabs that are free of all
 * this, and take the whole page away when the person taps Exit. No forms, downloads, dialogs, pointer lock or navigation by itself.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
/** A screen so narrow is filled by the chat: what lies under it must not be reached by keyboard. */
const NARROW = '(max-width: 40em)';

const NAME = 'fingerpost-chat';

const words = WORDS;
const script = document.currentScript as HTMLScriptElement;
const { lang = document.documentElement.lang, start, from } = script.dataset;
const asked = lang.toLowerCase().split('-')[0] ?? '';
const locale = asked in words ? asked : 'en';
const [open, apart, close, direction] = words[locale] as LauncherWords;

/** A page of ours, in the language of the page, with what the script tag says about where to begin and who offers it. */
function address(path: string): URL {
  const url = new URL(path, script.src);
  for (const [name, value] of Object.entries({ lang: locale, start, from })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function launch(): void {
  if (document.querySelector(NAME) !== null) return;
  const host = element(NAME as 'div', { lang: locale, dir: direction });
  document.body.append(host);
  const link = element('a', { href: address('/chat').href, target: '_blank', rel: 'noopener' }, apart);
  // In a browser that is older than this the chat is only a link.
  if (!('adoptedStyleSheets' in document)) {
    link.textContent = open;
    host.append(link);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];

  const opener = element('button', { className: 'open', onclick: show }, open);
  const closer = element('button', { onclick: () => dialog.close() }, close);
  const dialog = element('dialog', { onclose: hidden }, element('div', {}, link, closer));
  dialog.setAttribute('aria-label', open);
  // A dialog beside which the page can be used is not closed by Escape by itself.
  dialog.onkeydown = ({ key }) => {
    if (key === 'Escape') dialog.close();
  };
  root.append(opener, dialog);
  let frame: HTMLIFrameElement | undefined;

  function show(): void {
    if (matchMedia(NARROW).matches) dialog.showModal();
    else dialog.show();
    opener.hidden = true;
    frame ??= framed();
    frame.focus();
  }

  function hidden(): void {
    opener.hidden = false;
    opener.focus();
  }

  /**
   * The chat, loaded when it is first asked for. It gets a way to say two things, that it is to be closed and that it is to be left; nothing
   * else passes between the chat and the page.
   */
  function framed(): HTMLIFrameElement {
    const { href, origin } = address('/chat/embedded');
    const made = element('iframe', { title: open, referrerPolicy: 'no-referrer' });
    made.setAttribute('sandbox', SANDBOX);
    made.src = href;
    made.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (data === 'close') dialog.close();
        if (data === 'leave') location.replace(`${origin}/chat/exit`);
      };
      made.contentWindow?.postMessage(NAME, origin, [port2]);
    };
    dialog.append(made);
    return made;
  }
}

if (document.body) launch();
else document.addEventListener('DOMContentLoaded', launch);
