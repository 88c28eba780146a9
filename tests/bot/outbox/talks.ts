import { randomUUID } from 'node:crypto';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import type { Store } from '../../../bot/store/connect.ts';
import { newState } from '../../../dialogs/state.ts';
import { drawnWhole } from '../../draws.ts';
import { type Fault, type GraphService, PAGE } from '../adapters/messenger/graph-service.ts';
import { committed, newId, staffCard } from '../store/conversation-fixture.ts';

/** Somebody on Messenger, their conversation, and what staff have said to them, in order. */
export type Told = { readonly user: string; readonly id: ConversationId; readonly texts: readonly string[] };

/** People who wrote just now, each with so many messages of staff in their log. */
export function peopleTold(people: number, each: number, { store }: Store, graph: GraphService): Promise<Told[]> {
  return Promise.all(
    Array.from({ length: people }, async () => {
      const user = String(drawnWhole(1e9, 1e12));
      const heardAt = Date.now();
      graph.heardAt.set(user, heardAt);
      const texts = Array.from({ length: each }, (_, at) => `message ${at + 1}`);
      const from = await store.create({ id: newId(), channel: 'messenger', state: newState('en', 'guessed', null) });
      const entries = texts.map((text) => ({
        from: 'staff' as const,
        text,
        staff: staffCard(),
        messageId: randomUUID(),
      }));
      const { id } = await committed(store, { from, entries, reference: { page: PAGE, user, heardAt } });
      return { user, id, texts };
    }),
  );
}

const FAULTS: readonly Fault[] = [429, 500, 'hang', 'hang-taken', 'cut', 'cut-taken'];

/** A share (0 to 1) of calls ends in one of the faults, each as often as the others. */
export function faultsIn(share: number, chance: () => number): () => Fault | null {
  return () => (chance() < share ? (FAULTS[Math.floor(chance() * FAULTS.length)] ?? null) : null);
}

/** How what arrived differs from what was said: messages that are missing, that came twice, that came before an earlier one. */
export function differences(told: readonly Told[], graph: GraphService) {
  const count = { lost: 0, doubled: 0, outOfOrder: 0 };
  for (const { user, texts } of told) {
    const arrived = graph.textsTo(user).map((text) => text.split('\n').at(-1) ?? '');
    const first = [...new Set(arrived)];
    count.lost += texts.filter((text) => !first.includes(text)).length;
    count.doubled += arrived.length - first.length;
    const numbers = first.map((text) => texts.indexOf(text));
    count.outOfOrder += numbers.filter((number, at) => number < (numbers[at - 1] ?? -1)).length;
  }
  return count;
}
