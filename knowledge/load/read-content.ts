import type { Rule } from '../eligibility/rule.ts';
import type { AreasOfLife } from '../schema/areas-of-life.ts';
import type { BankHolidays } from '../schema/bank-holidays.ts';
import type { Hub } from '../schema/hub.ts';
import type { MoveOn } from '../schema/move-on.ts';
import type { Agreement } from '../schema/partner.ts';
import type { Stage } from '../schema/stages.ts';
import type { TopicWords } from '../schema/topic-words.ts';
import type { Example } from '../search/examples/learn.ts';
import type { MarkedMessage } from '../search/examples/marked-message.ts';
import { BrokenKnowledge } from './broken-knowledge.ts';
import type { Folder } from './files.ts';
import { type LoadedAreas, loadAreas } from './load-areas.ts';
import { loadAreasOfLife } from './load-areas-of-life.ts';
import { loadBankHolidays } from './load-bank-holidays.ts';
import { loadExamples } from './load-examples.ts';
import { type LoadedFacts, loadFacts } from './load-facts.ts';
import { type LoadedGuide, loadGuides } from './load-guides.ts';
import { loadHubs } from './load-hubs.ts';
import { loadMessages } from './load-messages.ts';
import { loadMoveOn } from './load-move-on.ts';
import { loadPartners } from './load-partners.ts';
import { loadRules } from './load-rules.ts';
import { loadStages } from './load-stages.ts';
import { loadTopics } from './load-topics.ts';
import { reportOutcodesInTwoAreas } from './outcodes.ts';

/** What the knowledge files say, as plain data: read, checked, and every rule tried on its cases. */
export interface Content {
  readonly guides: readonly LoadedGuide[];
  readonly places: LoadedAreas;
  readonly topics: ReadonlyMap<string, TopicWords>;
  readonly holidays: BankHolidays;
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  /** By language, and of each language by author. */
  readonly messages: ReadonlyMap<string, readonly (readonly MarkedMessage[])[]>;
  readonly life: AreasOfLife;
  readonly stages: readonly Stage[];
  readonly facts: LoadedFacts;
  readonly rules: readonly Rule[];
  readonly moveOn: MoveOn;
  readonly hubs: readonly Hub[];
  readonly partners: readonly Agreement[];
}

/** @throws BrokenKnowledge with every fault that was found, when there is any. */
export function readContent(root: string): Content {
  const folder: Folder = { root, problems: [] };
  const { guides, topicOf } = loadGuides(folder);
  const places = loadAreas(folder, topicOf);
  reportOutcodesInTwoAreas(folder, places.areas);
  const topics = loadTopics(folder, topicOf);
  const holidays = loadBankHolidays(folder);
  const examples = loadExamples(folder, topicOf);
  const messages = loadMessages(folder, topicOf);
  const life = loadAreasOfLife(folder, topicOf);
  const stages = loadStages(folder, topicOf);
  const facts = loadFacts(folder, topicOf);
  const rules = facts ? loadRules(folder, facts, guides, topicOf) : [];
  const moveOn = loadMoveOn(folder, topicOf);
  const hubs = loadHubs(folder, places.areas);
  const partners = loadPartners(folder, places);
  if (!facts || !moveOn || !holidays || !life || !stages || !hubs || !partners || folder.problems.length > 0) {
    throw new BrokenKnowledge(folder.problems);
  }
  return { guides, places, topics, holidays, examples, messages, life, stages, facts, rules, moveOn, hubs, partners };
}
