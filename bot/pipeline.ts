import { urgentReplies } from '../dialogs/acts/danger.ts';
import type { Reader } from '../dialogs/render/reader.ts';
import type { Input } from '../dialogs/step.ts';
import type { Commands } from '../dialogs/world.ts';
import type { Locale } from '../locales/locale.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { Change, Conversation, ConversationStore } from './conversation/store.ts';
import { FingerpostError } from './errors.ts';
import type { Incoming, Outcome, PersonInput, Receive } from './incoming.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type ChangeParts, changeOf, relayOf } from './stages/change.ts';
import { type ConverseParts, converse } from './stages/converse.ts';
import { type Alarm, danger, type FindDanger, urgentText } from './stages/danger.ts';
import { type Detect, locale } from './stages/locale.ts';
import { isRelayed } from './stages/relay.ts';

export type PipelineParts = ConverseParts &
  ChangeParts & {
    readonly store: ConversationStore;
    readonly detect: Detect;
    readonly findDanger: FindDanger;
    readonly commands: Commands;
    readonly reader: (locale: Locale) => Reader;
    /** Carries out what the commit left to be done. Never rejects: what fails is left to the sweeper. */
    readonly runEffects: (id: ConversationId) => Promise<void>;
    /** Told of what went wrong, without anything about the person. */
    readonly log: (event: { readonly event: 'turn.failed'; readonly code: string }) => void;
  };

/** A turn that lost the race this often is given up; the person is told that it was not saved and may send it again. */
const ATTEMPTS = 8;

/**
 * One turn, from what a person did to what is durable:
 *
 *     adapter → once → locale → danger → relay | converse → commit → deliver
 *
 * Nothing has an effect before the commit, with one exception: the fixed text for urgent harm is said even when nothing can be saved.
 */
export function pipeline(parts: PipelineParts): Receive {
  const inTurn = oneAtATime<ConversationId>();
  return async (incoming) => {
    const alarm = danger(incoming.input, parts.findDanger);
    try {
      return await inTurn(incoming.conversation, () => attempt(incoming, alarm, parts));
    } catch (error) {
      return notSaved(error, incoming, alarm, parts);
    }
  };
}

async function attempt(incoming: Incoming, alarm: Alarm | null, parts: PipelineParts): Promise<Outcome> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const conversation = await parts.store.load(incoming.conversation, { fresh: tries > 0 });
    if (!conversation) throw new FingerpostError('conversation.not-found');
    const change = await turn(incoming, alarm, conversation, parts);
    const result = await parts.store.commit(change);
    switch (result.kind) {
      case 'committed':
        await deliver(change, parts);
        return { kind: 'saved', seq: result.entries[0]?.seq ?? null, entries: result.entries };
      case 'duplicate':
        return { kind: 'duplicate', seq: result.seq };
      case 'missing':
        throw new FingerpostError('conversation.not-found');
      case 'conflict':
      case 'guarded':
        break;
    }
  }
  throw new FingerpostError('conversation.busy');
}

/** What this turn would change, worked out on the conversation as it was read. Has no effect, so it can be worked out again. */
async function turn(
  incoming: Incoming,
  alarm: Alarm | null,
  conversation: Conversation,
  parts: PipelineParts,
): Promise<Change> {
  const { state, written } = locale(incoming, conversation.state, parts.detect);
  if (isRelayed(incoming.input, conversation.hold, state, parts.commands, alarm !== null)) {
    const urgent = alarm?.certainty === 'sure' ? urgentReplies(alarm.kind, state.locale) : [];
    return relayOf(incoming, conversation, written, urgent, parts);
  }
  const step = await converse(conversation, state, inputOf(incoming.input, alarm, written), parts);
  return changeOf(incoming, conversation, written, step, parts);
}

function inputOf(input: PersonInput, alarm: Alarm | null, written: Locale): Input {
  if (input.kind !== 'text') return input;
  const said = { text: input.text, locale: written };
  if (!alarm) return { kind: 'text', ...said };
  switch (alarm.certainty) {
    case 'beside':
      return { kind: 'text', ...said, beside: alarm.kind };
    case 'quiet':
      return { kind: 'quiet', ...said, quiet: alarm.kind };
    default:
      return { kind: 'danger', ...said, danger: alarm.kind, certainty: alarm.certainty };
  }
}

/** Web chat reads the log and was woken by the commit; what else is to be done is done now, and by the sweeper if this fails. */
async function deliver(change: Change, parts: PipelineParts): Promise<void> {
  if (change.erase || change.effects?.length) await parts.runEffects(change.from.id);
}

function notSaved(error: unknown, incoming: Incoming, alarm: Alarm | null, parts: PipelineParts): Outcome {
  const code = error instanceof FingerpostError ? error.code : 'internal';
  parts.log({ event: 'turn.failed', code });
  if (!alarm || alarm.certainty === 'beside') return { kind: 'not-saved', code, urgent: null };
  const found = incoming.input.kind === 'text' ? parts.detect(incoming.input.text) : null;
  return { kind: 'not-saved', code, urgent: urgentText(alarm, parts.reader(found?.locale ?? incoming.hint ?? 'en')) };
}
