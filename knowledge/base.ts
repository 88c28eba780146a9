import type { Eligibility } from './eligibility/eligibility.ts';
import type { Where } from './opening/spans.ts';
import type { Area } from './schema/area.ts';
import type { AreasOfLife } from './schema/areas-of-life.ts';
import type { Guide } from './schema/guide.ts';
import type { GuideText, Parts } from './schema/guide-text.ts';
import type { Hub } from './schema/hub.ts';
import type { AreaId, GuideId, OrganisationId, ServiceId } from './schema/ids.ts';
import type { MoveOn } from './schema/move-on.ts';
import type { Organisation } from './schema/organisation.ts';
import type { Agreement } from './schema/partner.ts';
import type { Service } from './schema/service.ts';
import type { Stage } from './schema/stages.ts';
import type { TopicWords } from './schema/topic-words.ts';
import type { Learned } from './search/examples/learned.ts';
import type { PhraseIndex } from './search/phrase-index.ts';

/** A guide in the language asked for or, where `fellBack` says so, in English, which the reader is then told. */
export interface GuideInLanguage {
  readonly text: GuideText;
  readonly fellBack: boolean;
  /** The parts in the text's language or, where only its head is translated, the English ones, and their language. */
  readonly parts: { readonly locale: string; readonly byName: Parts };
}

/**
 * What the files say, read once and never changed while the service runs. Ids that come from outside are looked up as
 * plain words and may be unknown: a plan may outlive the guide or the service that it names.
 */
export interface KnowledgeFiles {
  /** The languages in which there are words for the topics, sorted. */
  readonly locales: readonly string[];

  /** The guides that are shown first under each area of a life. */
  readonly areasOfLife: AreasOfLife['areas'];
  /** Guides of needs that cannot wait, the most urgent first. */
  readonly cannotWait: readonly GuideId[];
  /** The first guides for who is new here, by where they are now. */
  readonly stages: readonly Stage[];

  readonly guides: readonly Guide[];
  guide(id: GuideId | string): Guide | undefined;
  /** @throws RangeError when the id is not that of a guide of this base. */
  guideText(id: GuideId, locale: string): GuideInLanguage;

  /** First 12 hexadecimal digits of the SHA-256 of `en.md`: what a translation of today's words names as `english`. */
  englishHash(id: GuideId): string;

  readonly areas: readonly Area[];
  area(id: AreaId | string): Area | undefined;
  /** The areas that the first half of a postcode lies in: none, one, or several, and then the person is asked. */
  areasOf(outcode: string): readonly Area[];
  /**
   * Names of councils without an area here that the first half of a postcode lies in beside those areas, sorted. Where there
   * are any, the person is asked as well: one area is not an answer.
   */
  councilsBeside(outcode: string): readonly string[];

  /** Where and by which bank holidays the hours of an area's services are meant; of an unknown area those of England. */
  hoursIn(area: AreaId | string): Where;

  readonly organisations: readonly Organisation[];
  organisation(id: OrganisationId | string): Organisation | undefined;
  readonly services: readonly Service[];
  service(id: ServiceId | string): Service | undefined;

  /** How people speak of each topic, by language. */
  readonly topics: ReadonlyMap<string, TopicWords>;

  /** The rules of the guides, and the facts about a person that they ask for. */
  readonly eligibility: Eligibility;

  /** From a yes to asylum to the end of support: how long, and what to do. */
  readonly moveOn: MoveOn;

  /** The teams that people talk with, and when somebody is there. */
  readonly hubs: readonly Hub[];

  /** The data-sharing agreements with organisations to which people may be introduced. */
  readonly partners: readonly Agreement[];
}

/** What is true, and the words by which it is found. */
export interface KnowledgeBase extends KnowledgeFiles {
  /** The curated words, ready for reading messages in a language; for an unknown language those for English. */
  phraseIndex(locale: string): PhraseIndex;

  /** What the examples of a language teach, learned when it is first asked for, which takes a second; for an unknown language that of English. */
  learned(locale: string): Learned;
}
