import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../bot/compose.ts';
import { type AskPorts, answerFromGuides } from '../../../bot/teams-channel/ask.ts';
import { understand } from '../../../knowledge/search/understand.ts';
import { content, HUB } from '../adapters/cloud/cloud-service.ts';

describe('what the guides answer', () => {
  /** A Tuesday at noon, as the demonstration shows it: its places have hours, marked as an example. */
  const ports: AskPorts = {
    understand: (text) => understand(text, { locale: 'en', knowledge: content.knowledge }),
    reader: wordingOf(content, { operator: 'The Hub', hub: HUB, demonstration: true }).reader('en'),
    urgentText: () => null,
    area: 'liverpool',
    demonstration: true,
    clock: () => Date.parse('2026-11-24T12:00:00Z'),
  };

  it('has the places that are open now, each with where it is and that nobody verified it', () => {
    const [answer] = answerFromGuides('Where is food for free?', ports);
    const open = answer?.card?.sections.find(({ heading }) => heading === 'Open now');
    const [list] = open?.blocks ?? [];
    if (list?.kind !== 'list') throw new Error('no place is open');
    expect(list.items.length).toBeLessThanOrEqual(3);
    for (const [name, about] of list.items) {
      expect(name?.bold).toBe(true);
      expect(about?.text).toMatch(/Open now.*(?:example|2023)/is);
    }
    expect(answer?.card?.notices.at(-1)).toContain('Never write about a person');
  });

  it('has none of them at night, and still the guide', () => {
    const night = { ...ports, clock: () => Date.parse('2026-11-25T02:00:00Z') };
    const [answer] = answerFromGuides('Where is food for free?', night);
    expect(answer?.card?.title).toBeTruthy();
    expect(answer?.card?.sections.some(({ heading }) => heading === 'Open now')).toBe(false);
  });

  it('is two guides at most, each with a source that can be opened', () => {
    const answers = answerFromGuides(
      'I need a doctor, food, English classes, a lawyer and a school for my child',
      ports,
    );
    expect(answers).toHaveLength(2);
    for (const { card } of answers) expect(card?.links[0]?.href).toMatch(/^https:/);
  });
});
