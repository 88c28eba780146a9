import type { GuideInLanguage, KnowledgeBase } from '../base.ts';
import type { GuideText } from '../schema/guide-text.ts';
import { BrokenKnowledge } from './broken-knowledge.ts';
import type { Folder } from './files.ts';
import { loadAreas } from './load-areas.ts';
import { type LoadedGuide, loadGuides } from './load-guides.ts';
import { loadTopics } from './load-topics.ts';

/**
 * Reads and checks every knowledge file under `root` once. The same files give the same base, in the same order.
 *
 * @throws BrokenKnowledge with every fault that was found, when there is any.
 */
export function loadKnowledge(root: string): KnowledgeBase {
  const folder: Folder = { root, problems: [] };
  const loaded = loadGuides(folder);
  const guides = new Map(loaded.map((it) => [String(it.guide.id), it]));
  const places = loadAreas(folder, new Set(loaded.map((it) => it.guide.id)));
  const topics = loadTopics(folder);
  if (folder.problems.length > 0) {
    throw new BrokenKnowledge(folder.problems);
  }
  const areas = byId(places.areas);
  const organisations = byId(places.organisations);
  const services = byId(places.services);
  return {
    guides: loaded.map((it) => it.guide),
    guide: (id) => guides.get(id)?.guide,
    guideText: (id, locale) => inLanguage(guides, id, locale),
    areas: places.areas,
    area: (id) => areas.get(id),
    areasOf: (outcode) => places.areas.filter((it) => it.outcodes.includes(outcode.trim().toUpperCase())),
    organisations: places.organisations,
    organisation: (id) => organisations.get(id),
    services: places.services,
    service: (id) => services.get(id),
    topics,
  };
}

function inLanguage(guides: ReadonlyMap<string, LoadedGuide>, id: string, locale: string): GuideInLanguage {
  const guide = guides.get(id);
  if (!guide) {
    throw new RangeError(`There is no guide ${id} in this knowledge base.`);
  }
  const text: GuideText | undefined = guide.texts.get(locale) ?? guide.texts.get(locale.split('-')[0] ?? locale);
  return text ? { text, fellBack: false } : { text: guide.english, fellBack: true };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((it) => [it.id, it]));
}
