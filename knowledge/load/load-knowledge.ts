import type { GuideInLanguage, KnowledgeBase, KnowledgeFiles } from '../base.ts';
import type { Where } from '../opening/spans.ts';
import type { Area } from '../schema/area.ts';
import { type BankHolidays, holidaysOf } from '../schema/bank-holidays.ts';
import type { GuideId } from '../schema/ids.ts';
import type { Example } from '../search/examples/learn.ts';
import { ownWords } from '../search/examples/own-words.ts';
import { guideWords } from '../search/guide-words.ts';
import { buildPhraseIndex, type PhraseIndex } from '../search/phrase-index.ts';
import { type Vocabulary, vocabularyOf } from '../search/phrases.ts';
import { BrokenKnowledge } from './broken-knowledge.ts';
import type { Folder } from './files.ts';
import { learnedIn } from './learned-files.ts';
import { loadAreas } from './load-areas.ts';
import { loadAreasOfLife } from './load-areas-of-life.ts';
import { loadBankHolidays } from './load-bank-holidays.ts';
import { loadExamples } from './load-examples.ts';
import { loadFacts } from './load-facts.ts';
import { type LoadedGuide, loadGuides } from './load-guides.ts';
import { loadMoveOn } from './load-move-on.ts';
import { loadRules } from './load-rules.ts';
import { loadStages } from './load-stages.ts';
import { loadTopics } from './load-topics.ts';
import { outcodesOf, reportOutcodesInTwoAreas } from './outcodes.ts';

/**
 * Reads and checks every knowledge file under `root` once. The same files give the same base, in the same order.
 *
 * @throws BrokenKnowledge with every fault that was found, when there is any.
 */
export function loadKnowledge(root: string): KnowledgeBase {
  const { files, examples } = loadFiles(root);
  const vocabulary = vocabularyOf(files);
  return {
    ...files,
    phraseIndex: onceForEach(files.locales, (locale) => indexFor(files, vocabulary, locale)),
    learned: onceForEach(files.locales, (locale) =>
      learnedIn(root, [...(examples.get(locale) ?? []), ...ownWords(files, locale)], locale),
    ),
  };
}

/** Makes what is needed for a language when it is first asked for, and once; for an unknown language what English has. */
function onceForEach<T>(locales: readonly string[], make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (asked) => {
    const locale = [asked, asked.split('-')[0]].find((it) => it !== undefined && locales.includes(it)) ?? 'en';
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

function indexFor(files: KnowledgeFiles, { candidates, phrases }: Vocabulary, locale: string): PhraseIndex {
  const texts = candidates.map((it) => (it.kind === 'guide' ? guideWords(files, it.guide, locale) : noWords));
  return buildPhraseIndex(candidates, phrases, texts, locale);
}

const noWords: ReadonlyMap<string, number> = new Map();

interface Loaded {
  readonly files: KnowledgeFiles;
  readonly examples: ReadonlyMap<string, readonly Example[]>;
}

function loadFiles(root: string): Loaded {
  const folder: Folder = { root, problems: [] };
  const loaded = loadGuides(folder);
  const guides = new Map(loaded.guides.map((it) => [String(it.guide.id), it]));
  const places = loadAreas(folder, loaded.topicOf);
  reportOutcodesInTwoAreas(folder, places.areas);
  const topics = loadTopics(folder, loaded.topicOf);
  const holidays = loadBankHolidays(folder);
  const examples = loadExamples(folder, loaded.topicOf);
  const life = loadAreasOfLife(folder, loaded.topicOf);
  const stages = loadStages(folder, loaded.topicOf);
  const facts = loadFacts(folder, loaded.topicOf);
  const rules = facts ? loadRules(folder, facts, loaded.guides, loaded.topicOf) : [];
  const moveOn = loadMoveOn(folder, loaded.topicOf);
  if (!facts || !moveOn || !holidays || !life || !stages || folder.problems.length > 0) {
    throw new BrokenKnowledge(folder.problems);
  }
  const areas = byId(places.areas);
  const hours = new Map<string, Where>(places.areas.map((it) => [it.id, whereOf(it.nation, it.timezone, holidays)]));
  const anywhere = whereOf('england', 'Europe/London', holidays);
  const organisations = byId(places.organisations);
  const services = byId(places.services);
  const files: KnowledgeFiles = {
    areasOfLife: life.areas,
    cannotWait: life.cannot_wait,
    stages,
    locales: [...topics.keys()].sort(),
    guides: loaded.guides.map((it) => it.guide),
    guide: (id) => guides.get(id)?.guide,
    guideText: (id, locale) => inLanguage(known(id), locale),
    englishHash: (id) => known(id).englishHash,
    areas: places.areas,
    area: (id) => areas.get(id),
    ...outcodesOf(places.areas),
    hoursIn: (id) => hours.get(id) ?? anywhere,
    organisations: places.organisations,
    organisation: (id) => organisations.get(id),
    services: places.services,
    service: (id) => services.get(id),
    topics,
    eligibility: { ...facts, fact: (id) => facts.byId.get(id), rules },
    moveOn,
  };
  return { files, examples };

  function known(id: GuideId): LoadedGuide {
    const guide = guides.get(id);
    if (!guide) {
      throw new RangeError(`There is no guide ${id} in this knowledge base.`);
    }
    return guide;
  }
}

function whereOf(nation: Area['nation'], timezone: string, holidays: BankHolidays): Where {
  return { timezone, bankHolidays: holidaysOf(holidays, nation) };
}

function inLanguage(guide: LoadedGuide, locale: string): GuideInLanguage {
  const found = closest(guide.texts, locale);
  const text = found ?? guide.english;
  const whole = text.parts
    ? { locale: text.locale, byName: text.parts }
    : { locale: 'en', byName: guide.english.parts };
  return { text, fellBack: found === undefined, parts: whole };
}

/** What there is for a language as it is written, such as zh-Hant, or else for the language alone. */
function closest<T>(byLocale: ReadonlyMap<string, T>, locale: string): T | undefined {
  return byLocale.get(locale) ?? byLocale.get(locale.split('-')[0] ?? locale);
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((it) => [it.id, it]));
}
