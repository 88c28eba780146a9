import { newState } from '../../../dialogs/state.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Arrived, TakenIn } from '../../conversation/inbox.ts';
import type { Conversation } from '../../conversation/store.ts';
import { FingerpostError } from '../../errors.ts';
import { RateLimit } from '../../http/limits.ts';
import type { Work } from '../../outbox/line-workers.ts';
import { keptEventSchema } from './heard.ts';
import { turnOf } from './one-turn.ts';
import type { MessengerParts } from './parts.ts';
import type { OnPage } from './person.ts';
import { localeHint } from './profile.ts';

/** When turns that could not be saved are tried again, in milliseconds. */
const AGAIN_MS = 1_000;

/** Runs the turns of what waits in a conversation's inbox, in the order in which it was written. */
export function messengerTurns(parts: MessengerParts): Work {
  const limit = new RateLimit(parts.limit, parts.clock);
  return async (id) => {
    const taken = await parts.inbox.take(id);
    if (taken === null) return null;
    return runTurns(id, taken, parts, limit);
  };
}

async function runTurns(id: ConversationId, taken: TakenIn, parts: MessengerParts, limit: RateLimit) {
  const [first] = taken.waiting;
  if (!first) return (await parts.inbox.leave(id, taken, [], null, parts.hold.ms)) ? parts.hold.ms : null;
  const begun = await begin(id, keptEventSchema.parse(first.event), parts);
  if (begun.hold.kind !== 'joined') showSigns(keptEventSchema.parse(first.event), parts);
  const done: Arrived[] = [];
  for (const arrived of taken.waiting) {
    if (done.length > 0 && !(await parts.inbox.keep(id, taken))) return null;
    const settled = await turnOf(id, arrived, parts, limit);
    if (!settled) return putBack(id, taken, done, begun.epoch, parts);
    done.push(arrived);
  }
  return (await parts.inbox.leave(id, taken, done, null, parts.hold.ms)) ? parts.hold.ms : null;
}

/** What is left waits for a better moment. After "forget me" it is sealed under a key that has gone, so it is kept anew. */
async function putBack(
  id: ConversationId,
  taken: TakenIn,
  done: readonly Arrived[],
  epoch: number,
  parts: MessengerParts,
) {
  const { inbox, store } = parts;
  const wasErased = (await store.load(id, { fresh: true }))?.epoch !== epoch;
  await inbox.leave(id, taken, wasErased ? taken.waiting : done, AGAIN_MS, AGAIN_MS);
  if (wasErased) {
    for (const arrived of taken.waiting.slice(done.length))
      await inbox.accept(id, arrived, { ms: AGAIN_MS, longestMs: AGAIN_MS });
  }
  return AGAIN_MS;
}

/** The conversation, begun where there is none: in the language of the profile where it is told, until they write. */
async function begin(id: ConversationId, { page, user }: OnPage, parts: MessengerParts): Promise<Conversation> {
  const { store, graph, area } = parts;
  const there = await store.load(id, { fresh: true });
  if (there) return there;
  const locale = localeHint(await graph.profileLocale(page, user)) ?? SOURCE_LOCALE;
  return store.create({ id, channel: 'messenger', state: newState(locale, 'guessed', area) });
}

/** "Seen", and that an answer is being written; where staff read, it is not for us to say so. Nobody waits for it. */
function showSigns({ page, user }: OnPage, { graph, log }: MessengerParts): void {
  for (const action of ['mark_seen', 'typing_on'] as const) {
    graph.sign(page, user, action).then(
      (answer) => answer.kind !== 'done' && log({ event: 'messenger.failed', what: action, code: answer.code }),
      (error: unknown) => {
        const code = error instanceof FingerpostError ? error.code : 'internal';
        log({ event: 'messenger.failed', what: action, code });
      },
    );
  }
}
