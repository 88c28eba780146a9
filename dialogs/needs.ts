import type { Guide } from '../knowledge/schema/guide.ts';
import type { Service } from '../knowledge/schema/service.ts';
import type { Need as Heard } from '../knowledge/search/understand.ts';
import type { MessageKey } from '../locales/catalogue.ts';
import type { Locale } from '../locales/locale.ts';
import type { Param, Said } from './said.ts';
import type { Need } from './state.ts';
import type { World } from './world.ts';

/** Ids of needs and of steps: `guide:<id>`, `service:<id>`, `topic:<id>`, or `task:<id>` of the dated list. */
export type NeedTarget = { readonly kind: 'guide' | 'service' | 'topic' | 'task'; readonly id: string };

export function targetOf(id: string): NeedTarget {
  const [kind = '', ...rest] = id.split(':');
  const name = rest.join(':');
  if (kind === 'guide' || kind === 'service' || kind === 'task') return { kind, id: name };
  return { kind: 'topic', id: name || kind };
}

/** The guide that tells about a step: its own, or that of a task of the dated list. Null where there is none. */
export function guideOf(step: string, { knowledge }: Pick<World, 'knowledge'>): Guide | null {
  const target = targetOf(step);
  if (target.kind === 'guide') return knowledge.guide(target.id) ?? null;
  const task = target.kind === 'task' ? knowledge.moveOn.tasks.find(({ id }) => id === target.id) : undefined;
  return task ? (knowledge.guide(task.guide) ?? null) : null;
}

/** A need as it is kept: the best thing that is known for it, and its topic. */
export function needOf(heard: Heard): Need {
  const id = heard.guide ? `guide:${heard.guide}` : heard.service ? `service:${heard.service}` : `topic:${heard.topic}`;
  return { id, topic: heard.topic };
}

/** What a text surely asks for, beside something that comes first. */
export function surelyHeard({ text, locale }: { text: string; locale: Locale }, { understand }: World): Need[] {
  const sure = understand(text, locale).needs.filter(({ certainty }) => certainty === 'sure');
  return merged([], sure.map(needOf));
}

/** How a need is named to the reader: a title or a topic, said in their language when it is read. */
export function nameOf(id: string): Param {
  const target = targetOf(id);
  switch (target.kind) {
    case 'guide':
      return { guide: target.id };
    case 'service':
      return { service: target.id };
    case 'task':
      return { task: target.id };
    case 'topic':
      return { said: topicSaid(target.id) };
  }
}

export function namesOf(needs: readonly Need[]): Param {
  return { list: needs.map((need) => nameOf(need.id)) };
}

/** Both lists, each need once, in the order in which they were heard. */
export function merged(before: readonly Need[], more: readonly Need[]): Need[] {
  return [...new Map([...before, ...more].map((need) => [need.id, need])).values()];
}

/**
 * Places in an area, or in all. Outside the demonstration a place that nobody verified is left out: it may have moved or closed.
 * What is known to be closed for good or for now is always left out.
 */
export function servicesIn(area: string | null, world: Pick<World, 'knowledge' | 'demonstration'>): Service[] {
  return world.knowledge.services.filter(
    (service) =>
      service.status === 'active' &&
      (area === null || service.area === area) &&
      (world.demonstration || service.assured_on !== null),
  );
}

/** Places for a need that can be offered, those that name its guide before those that share its topic. */
export function servicesFor(
  id: string,
  topic: string | null,
  area: string | null,
  world: Pick<World, 'knowledge' | 'demonstration'>,
): Service[] {
  const target = targetOf(id);
  const inArea = servicesIn(area, world);
  if (target.kind === 'service') return inArea.filter((service) => service.id === target.id);
  const named = inArea.filter((service) => target.kind === 'guide' && service.guides.some((it) => it === target.id));
  const wanted = target.kind === 'topic' ? target.id : topic;
  const related = inArea.filter((service) => service.topics.some((it) => it === wanted) && !named.includes(service));
  return [...named, ...related];
}

function topicSaid(topic: string): Said {
  return { key: `conversation:topic.${topic}` as MessageKey };
}
