import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { introductionEffects } from '../../../../bot/stages/introduction-effects.ts';
import { introductionsSchema } from '../../../../bot/wire/introductions.ts';
import { withMove } from '../../../../dialogs/introduction/in-state.ts';
import type { PersonMove } from '../../../../dialogs/introduction/moved.ts';
import type { Caller, ServedDesk } from '../api/served-desk.ts';

export const NAME = 'Zebrowitz';
export const YES = { move: 'agree', locale: 'ar', at: 1_000 } as const;
const NAMED = { move: 'write', detail: 'name', words: NAME } as const;
let offers = 0;

/** What a member of staff asks for, new each time. */
export function offer(fence: number, more: object = {}) {
  offers += 1;
  const asks = ['name', 'language', 'about'];
  const usual = { kind: 'go-along', service: 'hub-citizens-advice', about: 'money', asks };
  return { fence, offerId: `offer-${offers}-of-this`, ...usual, ...more };
}

/** Says how far one is. */
export function progress(who: Caller, id: string, introduction: string, body: object) {
  return who.post(`/desk/api/conversations/${id}/introductions/${introduction}/progress`, body);
}

/** The list of somebody's hubs. */
export async function underWay(who: Caller) {
  return introductionsSchema.parse((await who.get('/desk/api/introductions')).body).introductions;
}

/** People who talk with a member of staff, and are introduced by them. */
export function introducing(served: ServedDesk, by: Caller) {
  async function talking(): Promise<{ id: ConversationId; path: string; fence: number }> {
    const id = await served.desk.waiting('a secret that I wrote');
    const path = `/desk/api/conversations/${id}`;
    const { body } = await by.post(`${path}/claim`);
    await served.desk.act(id, { kind: 'accept' });
    return { id, path, fence: (body as { fence: number }).fence };
  }

  async function newest(id: ConversationId) {
    const found = (await served.desk.load(id)).state.introductions.at(-1);
    if (found === undefined) throw new Error('there is no introduction');
    return found;
  }

  /** What a person's turn does. */
  async function does(id: ConversationId, ...moves: PersonMove[]): Promise<void> {
    for (const move of moves) {
      const from = await served.desk.load(id);
      const state = withMove(from.state, (await newest(id)).id, move);
      if (state === null) throw new Error(move.move);
      const effects = introductionEffects(from, state, 'person', Date.now());
      await served.desk.redis.store.commit({ from, state, effects });
      await served.desk.ports.runEffects(id);
    }
  }

  /** Somebody to whom an introduction was offered, with its id. */
  async function asked() {
    const talk = await talking();
    const { status } = await by.post(`${talk.path}/introductions`, offer(talk.fence));
    if (status !== 204) throw new Error(`offering was answered with ${status}`);
    return { ...talk, introduction: (await newest(talk.id)).id };
  }

  /** Somebody who gave a name and said yes. */
  async function agreed() {
    const talk = await asked();
    await does(talk.id, NAMED, YES);
    return talk;
  }

  return { talking, newest, does, asked, agreed, named: (id: ConversationId) => does(id, NAMED) };
}
