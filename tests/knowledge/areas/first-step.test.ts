import { describe, expect, it } from 'vitest';
import { servicesFor } from '../../../dialogs/needs.ts';
import type { World } from '../../../dialogs/world.ts';
import { topicIds } from '../../../knowledge/schema/topic.ts';
import { understand } from '../../../knowledge/search/understand.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const examples = knowledge.areas.filter((it) => it.example).map((it) => it.id);
const targets = [
  ...knowledge.guides.map((it) => ({ id: `guide:${it.id}`, topic: it.topic })),
  ...knowledge.services.map((it) => ({ id: `service:${it.id}`, topic: it.topics[0] ?? null })),
  ...topicIds.map((it) => ({ id: `topic:${it}`, topic: it })),
];

describe('an example area', () => {
  it('is never a first step outside the demonstration, whatever is needed', () => {
    const world = worldOf(false);
    for (const area of [...examples, null]) {
      const offered = targets.flatMap(({ id, topic }) => servicesFor(id, topic, area, world));
      expect(offered.filter((it) => examples.includes(it.area)).map((it) => it.id)).toEqual([]);
    }
  });

  it.each(examples)('%s has somewhere to go in the demonstration, and no place of another area', (area) => {
    const offered = targets.flatMap(({ id, topic }) => servicesFor(id, topic, area, worldOf(true)));
    const own = knowledge.services.filter((it) => it.area === area && it.status === 'active');
    expect(new Set(offered.map((it) => it.id))).toEqual(new Set(own.map((it) => it.id)));
  });
});

function worldOf(demonstration: boolean): World {
  return {
    now: Date.parse('2026-11-25T12:00:00Z'),
    knowledge,
    understand: (text, locale) => understand(text, { locale, knowledge }),
    commands: () => null,
    operator: 'A hub',
    daysKept: 30,
    demonstration,
    with: 'bot',
  };
}
