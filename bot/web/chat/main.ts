import type { Action } from '../../../dialogs/action.ts';
import type { Locale } from '../../../locales/locale.ts';
import { keptIn } from './keep/storage.ts';
import { readyToLeave } from './leave/exit.ts';
import { pageAround } from './leave/page-around.ts';
import { watchSilence } from './leave/silence.ts';
import type { Activity } from './line/activity.ts';
import { askedInAddress, forgetLink, linkAsked } from './line/asked-in-address.ts';
import { endResume } from './line/calls.ts';
import { type Conversation, holdConversation, type Listener } from './line/conversation.ts';
import { PAGE_DATA_ID, type PageData, type PageWords } from './page-data.ts';
import { bannerIn } from './show/banner.ts';
import { composerWith } from './show/composer.ts';
import { part } from './show/element.ts';
import { languageSwitch } from './show/languages.ts';
import { logIn } from './show/log.ts';
import { noticesIn } from './show/notices.ts';
import { askToReturn } from './show/return-question.ts';
import { keepRoom } from './show/room.ts';
import { scrolling } from './show/scrolling.ts';
import { pageLanguage, serve, speak, spoken, word } from './show/spoken.ts';
import type { Signs } from './signs/signs.ts';

type Message = Extract<Activity, { is: 'message' }>;

const data = JSON.parse(part(PAGE_DATA_ID, HTMLScriptElement).textContent ?? '') as PageData;
const isKiosk = data.kind === 'kiosk';
const nowhere = (): Storage => {
  throw new DOMException('Many people use this screen', 'SecurityError');
};
const kept = keptIn(
  () => (isKiosk ? nowhere() : localStorage),
  () => (isKiosk ? nowhere() : sessionStorage),
);
serve(data.languages);
speak(data);

// The page of a form asks to send it again when it is loaded again; an address does not.
if (data.days) history.replaceState(null, '', `/chat?lang=${data.locale}`);

let conversation: Conversation | null = null;
/** The bot has not heard yet which language the person chose here: its answers may still be in the old one. */
let languageOnItsWay = false;
/** The language of somebody else's page is no choice of the person. */
let chosen = data.kind !== 'embedded' && new URLSearchParams(location.search).get('lang') === data.locale;

/** Asked for once: loading the page again, or a new conversation after "forget me", does not begin there again. */
let link = linkAsked();

/** Signs between the person and staff, from when staff are there. */
let signs: Promise<Signs> | null = null;
/** The place in the log of what staff have said last on this page. */
let newestOfStaff = -1;
const withSigns = (act: (signs: Signs) => void): void => void signs?.then(act);

const send = (text: string, action?: Action): void => conversation?.send(text, action);
const root = part('log', HTMLElement);
const log = logIn(root, { choose: send, sendAgain: (id) => conversation?.sendAgain(id) });
const scroll = scrolling(root);
const banner = bannerIn(part('banner', HTMLElement), send);
const notices = noticesIn(part('notice', HTMLElement));
const languages = languageSwitch((locale) => void changeLanguage(locale, true));
composerWith(
  kept.draft(),
  kept.keepDraft,
  (text) => {
    send(text);
    withSigns((it) => it.said());
  },
  () => withSigns((it) => it.wrote()),
);
const page = data.kind === 'embedded' ? pageAround(data.framedBy) : undefined;
// Only a tablet in a hub loads what is for it.
if (isKiosk) void import('./kiosk/kiosk.ts').then(({ onAKiosk }) => onAKiosk(() => conversation));
else readyToLeave(kept, () => conversation?.stop(), page?.leave);
keepRoom();

const listener: Listener = {
  joined: ({ is, answer, activities }) => {
    link = {};
    if (!isKiosk) forgetLink();
    const show = (): void =>
      quietly(() => {
        // The greeting that the server rendered makes room for the one that the log holds.
        for (const greeting of root.querySelectorAll('.greeting')) greeting.remove();
        if (is === 'another') {
          log.clear();
          log.showLine(word('return.over', { tag: 'p', className: 'said system' }));
        }
        log.show(messagesOf(activities));
        noteStaff(messagesOf(activities));
      });
    // Who is new begins to read at the top; who comes back goes on at the end.
    if (is === 'first' && !answer.resumed) show();
    else scroll.follow(show, is !== 'same');
    if (answer.locale !== pageLanguage().locale && !chosen) void changeLanguage(answer.locale, false);
  },
  activities: (activities) => {
    const messages = messagesOf(activities);
    const erased = messages.findIndex(({ data: said }) => said.kind === 'system' && said.event === 'erased');
    if (erased === -1) {
      scroll.follow(() => log.show(messages));
      if (noteStaff(messages)) withSigns((it) => it.staffSaid(newestOfStaff));
      followLanguage(messages);
    } else {
      log.clear();
      kept.forget();
      log.show(messages.slice(erased, erased + 1));
      conversation?.startOver();
    }
  },
  status: (status) => {
    banner.show(status);
    // Only who talks with a person of the staff loads what is for it.
    if (status.with === 'staff')
      signs ??= import('./signs/signs.ts').then(({ signsOf }) => signsOf((sign) => conversation?.sign(sign)));
    withSigns((it) => {
      it.status(status);
      it.staffSaid(newestOfStaff);
    });
  },
  writing: (name) => withSigns((it) => scroll.follow(() => it.staffWrites(name))),
  outbox: (box) => {
    languageOnItsWay = box.some(({ action }) => action?.do === 'language');
    scroll.follow(() => log.showOutbox(box), true);
    if (box.every(({ state }) => state === 'sent')) notices.allSaved();
  },
  line: (line) => scroll.follow(() => notices.line(line)),
  notSaved: ({ message, urgent }) => {
    if (urgent !== null) scroll.follow(() => log.showUnsaved(urgent), true);
    scroll.follow(() => notices.notSaved(urgent === null ? message : null));
  },
};

/** Fetches the page's words and changes it in place; where the person chose, the bot is told too. */
async function changeLanguage(locale: Locale, byPerson: boolean): Promise<void> {
  if (byPerson) chosen = true;
  const words = await wordsOf(locale);
  if (words === null) {
    notices.say('words.failed');
    return;
  }
  speak(words);
  languages.show(locale, pageLanguage().name);
  banner.refresh();
  // The next person at a kiosk begins in its own language.
  if (!isKiosk) history.replaceState(null, '', `${location.pathname}?lang=${locale}`);
  if (byPerson) send(pageLanguage().name, { do: 'language', locale });
}

/** A language may also be chosen by a button of the bot, or by writing in it: the page goes with what the bot speaks. */
function followLanguage(messages: readonly Message[]): void {
  const spoken = messages.map((message) => ('reply' in message.data ? message.data.reply.locale : null));
  const newest = spoken.filter((locale) => locale !== null).pop();
  if (newest !== undefined && newest !== pageLanguage().locale && !languageOnItsWay) void changeLanguage(newest, false);
}

async function wordsOf(locale: Locale): Promise<PageWords | null> {
  try {
    const response = await fetch(`/chat${isKiosk ? '/kiosk' : ''}/words/${locale}`);
    return response.ok ? ((await response.json()) as PageWords) : null;
  } catch {
    return null;
  }
}

/** Whether staff say something in these messages. A message's id ends in its place in the log. */
function noteStaff(messages: readonly Message[]): boolean {
  const said = messages.findLast((message) => message.data.kind === 'staff');
  if (said) newestOfStaff = Number(said.id.split('|')[1]);
  return said !== undefined;
}

function messagesOf(activities: readonly Activity[]): Message[] {
  return activities.filter((activity) => activity.is === 'message');
}

/** What was said before is not news: a screen reader is not to read all of it out. */
function quietly(show: () => void): void {
  root.setAttribute('aria-live', 'off');
  show();
  requestAnimationFrame(() => root.setAttribute('aria-live', 'polite'));
}

function start(): void {
  conversation = holdConversation(kept, () => ({ locale: pageLanguage().locale, chosen, ...link }), listener);
  const asked = askedInAddress();
  if (asked?.for === 'guide') send(spoken('about.this'), { do: 'pick-need', need: `guide:${asked.guide}` });
  if (asked?.for === 'plan') send(asked.code);
  if (data.days) send(spoken('keep.days'), { do: 'keep-days', days: [...data.days] });
  const wake = (): void => conversation?.wake();
  addEventListener('online', wake);
  addEventListener('offline', () => notices.line('lost'));
  addEventListener('pageshow', (event) => {
    if (event.persisted && !isKiosk) wake();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  if (!isKiosk) watchSilence(kept, (goOn) => askToReturn((wanted) => (wanted ? goOn() : startNew())));
}

/** A page that was not in the conversation before. */
function startNew(): void {
  forgetHere();
  conversation?.stop();
  location.reload();
}

/** Nothing of the conversation stays in this browser, not even what somebody had begun to write. */
function forgetHere(): void {
  part('box', HTMLTextAreaElement).value = '';
  const resume = kept.resume();
  if (resume !== null) endResume(resume);
  kept.forget();
}

if (kept.resume() === null || kept.isThisTab()) start();
else {
  askToReturn((goOn) => {
    if (!goOn) forgetHere();
    start();
    part('box', HTMLTextAreaElement).focus();
  });
}
