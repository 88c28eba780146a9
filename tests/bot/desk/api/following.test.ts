import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import { conversationId } from '../../../../bot/conversation/ids.ts';
import type { Sign } from '../../../../bot/conversation/signs.ts';
import type { QueueItem } from '../../../../bot/conversation/store.ts';
import { Following } from '../../../../bot/desk/api/following.ts';
import { drawnBytes } from '../../../draws.ts';
import { AMAL, HAND_OFF, HUB, KASIA } from '../conversations.ts';

const ID = conversationId(drawnBytes(16));
const held = (kind: 'offered' | 'joined', staff = AMAL): Exclude<Hold, { kind: 'bot' }> => ({
  kind,
  handOff: HAND_OFF,
  staff,
  fence: 1,
  claimedAt: 0,
});

/** Amal's desk while the queue goes from one hold to the next; which signs it is told of at the end. */
async function toldAfter(...holds: QueueItem['hold'][]): Promise<Sign[]> {
  const told: Sign[] = [];
  const shown = [...holds];
  let give: (sign: Sign) => void = () => undefined;
  let queueChanged: () => void = () => undefined;
  const following = new Following(
    { staff: AMAL.id, hubs: async () => [HUB] },
    {
      store: { load: async () => null },
      slots: { held: async () => [] },
      queue: {
        list: async () => [{ conversation: ID, hold: shown.shift() ?? held('offered') }],
        place: async () => null,
        project: async () => undefined,
      },
      wakes: {
        onConversation: async () => async () => undefined,
        onQueue: async (_hub, wake) => {
          queueChanged = wake;
          return async () => undefined;
        },
      },
      signs: {
        listen: async (_id, hear) => {
          give = hear;
          return async () => undefined;
        },
      },
      log: ({ what }) => expect.unreachable(what),
    },
    { queue: () => undefined, conversation: () => undefined, sign: (_id, sign) => told.push(sign) },
  );
  await following.start();
  for (const _ of holds.slice(1)) queueChanged();
  // Everything here answers at once, so by now all of it has been read.
  await setImmediate();
  give({ kind: 'person-writes' });
  await following.stop();
  return told;
}

it('whoever the person has let in is told that they write', async () => {
  expect(await toldAfter(held('joined'))).toEqual([{ kind: 'person-writes' }]);
  expect(await toldAfter(held('offered'), held('joined'))).toEqual([{ kind: 'person-writes' }]);
});

it('nobody is told before the person has let them in, nor of a colleague’s talk', async () => {
  expect(await toldAfter(held('offered'))).toEqual([]);
  expect(await toldAfter(held('joined', KASIA))).toEqual([]);
});
