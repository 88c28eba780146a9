import type { GuideInLanguage, KnowledgeBase, KnowledgeFiles } from '../base.ts';
import type { Where } from '../opening/spans.ts';
import type { Area } from '../schema/area.ts';
import { type BankHolidays, holidaysOf } from '../schema/bank-holidays.ts';
import type { GuideId } from '../schema/ids.ts';
import { ownWords } from '../search/examples/own-words.ts';
import { guideWords } from '../search/guide-words.ts';
import { indexPhrases } from '../search/index-phrases.ts';
import { completeIndex, type IndexedPhrases } from '../search/phrase-index.ts';
import { namesIn, type Vocabulary, vocabularyOf } from '../search/phrases.ts';
import { filesHash } from './files-hash.ts';
import { keptOrMade } from './kept.ts';
import { keptStructure } from './kept-structure.ts';
import { learnedIn } from './learned-files.ts';
import type { LoadedGuide } from './load-guides.ts';
import { outcodesOf } from './outcodes.ts';
import { type Content, readContent } from './read-content.ts';

/**
 * The knowledge under `root`. Reading and checking every file, and making the indexes of phrases, takes seconds, so what was made is kept
 * and used for as long as no file and no code has changed. The same files give the same base, in the same order.
 *
 * @throws BrokenKnowledge with every fault that was found, when there is any.
 */
export function loadKnowledge(root: string): KnowledgeBase {
  const source = filesHash(root);
  const content = keptOrMade(
    root,
    'content',
    keptStructure(source, () => readContent(root)),
  );
  const files = filesOf(content);
  const vocabulary = vocabularyOf(files);
  return {
    ...files,
    phraseIndex: onceForEach(files.locales, (locale) => {
      const making = keptStructure(source, () => indexFor(files, vocabulary, locale));
      return completeIndex(keptOrMade(root, `phrases.${locale}`, making), vocabulary.candidates, locale);
    }),
    learned: onceForEach(files.locales, (locale) => {
      const said = content.examples.get(locale) ?? [];
      const own = ownWords(files, locale);
      const marked = (content.messages.get(locale) ?? []).flat();
      return learnedIn(root, { said, own, names: namesIn(vocabulary, locale), marked }, locale);
    }),
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

function indexFor(files: KnowledgeFiles, { candidates, phrases }: Vocabulary, locale: string): IndexedPhrases {
  const texts = candidates.map((it) => (it.kind === 'guide' ? guideWords(files, it.guide, locale) : noWords));
  return indexPhrases(candidates, phrases, texts, locale);
}

const noWords: ReadonlyMap<string, number> = new Map();

function filesOf(content: Content): KnowledgeFiles {
  const { places, topics, facts } = content;
  const guides = new Map(content.guides.map((it) => [String(it.guide.id), it]));
  const areas = byId(places.areas);
  const hours = new Map(places.areas.map((it) => [String(it.id), whereOf(it.nation, it.timezone, content.holidays)]));
  const anywhere = whereOf('england', 'Europe/London', content.holidays);
  const organisations = byId(places.organisations);
  const services = byId(places.services);
  return {
    areasOfLife: content.life.areas,
    cannotWait: content.life.cannot_wait,
    stages: content.stages,
    locales: [...topics.keys()].sort(),
    guides: content.guides.map((it) => it.guide),
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
    eligibility: { ...facts, fact: (id) => facts.byId.get(id), rules: content.rules },
    moveOn: content.moveOn,
    hubs: content.hubs,
    partners: content.partners,
  };

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
