import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { commandsFrom } from '../dialogs/commands.ts';
import { nameOf } from '../dialogs/needs.ts';
import type { Reader } from '../dialogs/render/reader.ts';
import { renderReply } from '../dialogs/render/reply.ts';
import { sayTo } from '../dialogs/render/say.ts';
import { newState } from '../dialogs/state.ts';
import { welcome } from '../dialogs/welcome.ts';
import type { Commands, World } from '../dialogs/world.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { DangerMatcher } from '../knowledge/danger/danger.ts';
import { loadDangerIn } from '../knowledge/load/load-danger.ts';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';
import { loadPhraseBook } from '../knowledge/load/load-phrase-book.ts';
import type { PhraseBook } from '../knowledge/phrase-book/phrase-book.ts';
import { needsBeside } from '../knowledge/search/needs-beside.ts';
import { understand } from '../knowledge/search/understand.ts';
import { detectLanguage } from '../knowledge/text/detect.ts';
import { loadCommandWords } from '../locales/command-words.ts';
import { LOCALES, type Locale, servedLocale } from '../locales/locale.ts';
import { loadWords, type Say } from '../locales/words.ts';
import type { Duty } from './conversation/duty.ts';
import type { HandOffId, HubId } from './conversation/ids.ts';
import { hubFor } from './desk/rules/hub-for.ts';
import { staffingOf } from './desk/staffing.ts';
import type { AreaName, Render, StepTitle } from './desk/words.ts';
import { ERRORS, type ErrorCode } from './errors.ts';
import type { Givers } from './givers.ts';
import { type PipelineParts, pipeline } from './pipeline.ts';
import type { Detect } from './stages/locale.ts';

/** How long words are kept after the last one, in days; people are told. */
const DAYS_KEPT = 7;

/** All that is read from files once, at the start. */
export type Content = {
  readonly say: Say;
  readonly knowledge: KnowledgeBase;
  readonly danger: DangerMatcher;
  readonly phraseBook: PhraseBook;
};

/** @throws BrokenKnowledge, PhraseFileError, ExampleFileError, WeighingFileError, or an error that names the locale file that cannot be read. */
export function loadContent(root: URL): Content {
  const folder = fileURLToPath(new URL('knowledge/', root));
  const knowledge = loadKnowledge(folder);
  return {
    say: loadWords(),
    knowledge,
    danger: loadDangerIn(folder, (text) => needsBeside(text, knowledge)),
    phraseBook: loadPhraseBook(folder),
  };
}

export type Settings = {
  readonly operator: string;
  readonly hub: HubId;
  readonly demonstration: boolean;
  /** The address of the page of a plan, where people are not always on our own site; null: `/plan` where they are. */
  readonly planPage?: string | null;
  readonly rightsPage?: string | null;
  readonly newHerePage?: string | null;
  /** Who gives links and posters to people, by id. */
  readonly givers?: Givers;
  /** What translates between staff and people, by name; null or nothing: nothing does. */
  readonly translator?: string | null;
  /** The address of the chat, for who talks with us where others keep what is said; null: there are only our own pages. */
  readonly chatPage?: string | null;
};

type Outside = Pick<PipelineParts, 'store' | 'queue' | 'codes' | 'numbers' | 'runEffects' | 'log' | 'clock'> & {
  readonly duty: Pick<Duty, 'onDuty'>;
};

/** What the words of the bot need: the same for the person's screen and for the desk's. */
export type Wording = {
  readonly reader: (locale: Locale) => Reader;
  readonly render: Render;
  /** What a person is told about an error that they can meet. */
  readonly errorWords: (code: ErrorCode, locale: Locale) => string;
  readonly stepTitle: StepTitle;
  readonly areaName: AreaName;
};

export function wordingOf(content: Content, settings: Settings): Wording {
  const readers = Object.fromEntries(LOCALES.map((locale) => [locale, readerFor(locale, content, settings)]));
  const reader = (locale: Locale) => readers[locale] as Reader;
  return {
    reader,
    render: (said, locale, choices = [], card) => renderReply(reader(locale), { said, choices, ...(card && { card }) }),
    errorWords: (code, locale) => {
      const key = ERRORS[code].say;
      return key === null ? '' : sayTo(reader(locale), { key });
    },
    areaName: (area) => content.knowledge.area(area)?.name.en ?? area,
    stepTitle: (step, locale) =>
      sayTo(reader(locale), { key: 'conversation:choice.need', params: { need: nameOf(step) } }),
  };
}

/** What the bot says first, for the first screen, before there is a conversation. */
export function greetingIn(locale: Locale, content: Content, settings: Settings, wording: Wording): string[] {
  const world = worldOf(content, settings, commandsFrom(loadCommandWords()))(0, 'bot');
  const { replies } = welcome(newState(locale, 'guessed', null), world);
  return replies.map((reply) => sayTo(wording.reader(locale), reply.said));
}

/** The bot's pipeline, made of its content and of what lies outside: the store, the clock. */
export function botOf(content: Content, settings: Settings, wording: Wording, outside: Outside) {
  const commands = commandsFrom(loadCommandWords());
  const world = worldOf(content, settings, commands);
  return pipeline({
    ...outside,
    ...wording,
    world,
    commands,
    detect,
    findDanger: (text) => content.danger.find(text),
    renderReply: (reply, locale) => renderReply(wording.reader(locale), reply),
    hub: settings.hub,
    route: (asks) => hubFor(asks, content.knowledge.hubs, settings.hub),
    staffing: staffingIn(content, outside),
    handOffId: () => randomBytes(16).toString('hex') as HandOffId,
  });
}

/** Whether somebody is at a hub now for who speaks a language. */
export function staffingIn({ knowledge }: Content, { duty, clock }: Pick<Outside, 'duty' | 'clock'>) {
  return (hub: HubId, locale: Locale) => staffingOf(hub, locale, clock(), { knowledge, duty });
}

function worldOf({ knowledge }: Content, settings: Settings, commands: Commands) {
  const { chatPage } = settings;
  const privatePage = chatPage ? (locale: Locale) => `${chatPage}?lang=${locale}` : null;
  return (now: number, held: World['with'], keptByOthers = false): World => ({
    now,
    knowledge,
    understand: (text, locale) => understand(text, { locale, knowledge }),
    commands,
    operator: settings.operator,
    daysKept: DAYS_KEPT,
    demonstration: settings.demonstration,
    ...(settings.givers && { givers: settings.givers }),
    with: held,
    ...(keptByOthers && privatePage && { privatePage }),
  });
}

const detect: Detect = (text) => {
  const found = detectLanguage(text, [...LOCALES]);
  const locale = found && servedLocale(found.locale);
  return locale ? { locale, sure: found.sure } : null;
};

function readerFor(locale: Locale, content: Content, settings: Settings): Reader {
  const { demonstration, planPage, rightsPage, newHerePage } = settings;
  return {
    locale,
    say: content.say,
    knowledge: content.knowledge,
    demonstration,
    ...(planPage && { planPage }),
    ...(rightsPage && { rightsPage }),
    ...(newHerePage && { newHerePage }),
  };
}
