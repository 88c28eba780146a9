import type { EntryBody } from '../../bot/conversation/entry.ts';
import { isHeldByStaff } from '../../bot/conversation/hold.ts';
import type { Change, Conversation } from '../../bot/conversation/store.ts';
import { offering, systemEntry } from '../../bot/desk/announce.ts';
import { withListener } from '../../bot/desk/listener.ts';
import type { StaffAct } from '../../bot/desk/rules/acts.ts';
import { decide } from '../../bot/desk/rules/decide.ts';
import { REAL_PACE } from '../../bot/desk/rules/pace.ts';
import type { Step as HandOffStep, Refusal } from '../../bot/desk/rules/step.ts';
import { told } from '../../bot/desk/rules/telling.ts';
import type { Wait } from '../../bot/desk/rules/told-wait.ts';
import type { PersonInput } from '../../bot/incoming.ts';
import { changeOf, relayOf } from '../../bot/stages/change.ts';
import { withOf } from '../../bot/stages/converse.ts';
import { isRelayed } from '../../bot/stages/relay.ts';
import { urgentReplies } from '../../dialogs/acts/danger.ts';
import { commandsFrom } from '../../dialogs/commands.ts';
import { converse } from '../../dialogs/engine.ts';
import { afterOffering } from '../../dialogs/rating/offer.ts';
import { newState, type State } from '../../dialogs/state.ts';
import type { Act, Input, Query, Step } from '../../dialogs/step.ts';
import type { World } from '../../dialogs/world.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { loadCommandWords } from '../../locales/command-words.ts';
import type { Locale } from '../../locales/locale.ts';
import { AMAL, conversationHeld } from '../bot/desk/conversations.ts';
import { changeParts } from './change-parts.ts';
import { type Introducing, introduced } from './introducing.ts';
import { answerTo, type Outside } from './outside.ts';

/** A conversation between two turns: all that decides what can happen next, and what was said last. */
export type Moment = { readonly conversation: Conversation; readonly now: number; readonly said: readonly Said[] };
export type Said = Extract<EntryBody, { from: 'bot' | 'system' }>;

/** What somebody does: the person, a member of staff, or the clock, after which the person opens the page again. */
export type Move =
  | { readonly by: 'person'; readonly input: Input }
  | { readonly by: 'staff'; readonly act: StaffMove }
  /** What looks at the waits tells somebody of theirs. */
  | { readonly by: 'teller'; readonly wait: Wait }
  /** A member of staff offers an introduction, or says how far it is. */
  | { readonly by: 'introducer'; readonly what: Introducing }
  | { readonly by: 'clock'; readonly hours: number };
export type StaffMove = Exclude<StaffAct['kind'], 'transfer'> | 'lease-expired';

/** The moment after a move. `relayed`: the person's words went to the member of staff, and the bot is silent. */
export type Seen = { readonly next: Moment; readonly acts: readonly Act[]; readonly relayed: boolean };

export type Scene = {
  readonly knowledge: KnowledgeBase;
  readonly understand: World['understand'];
  readonly outside: Outside;
};

const HOUR = 3_600_000;
const OPERATOR = 'The Hub';
const commands = commandsFrom(loadCommandWords());

/** Somebody who has just opened the page. */
export function beforeHello(locale: Locale, now: number): Moment {
  const state = newState(locale, 'guessed', 'liverpool');
  return { conversation: conversationHeld({ kind: 'bot' }, { state }), now, said: [] };
}

/**
 * One turn as the service runs it, with the rules of the hand-off and without what is outside: the same moment and move give the same.
 * Null: it cannot be done now.
 */
export function after(moment: Moment, move: Move, scene: Scene): Seen | null {
  switch (move.by) {
    case 'person':
      return personDoes(moment, move.input, scene);
    case 'staff':
      return staffDoes(moment, move.act, scene);
    case 'teller':
      return stepped(moment, told(moment.conversation, move.wait, REAL_PACE), scene);
    case 'introducer':
      return introducedBy(moment, move.what, scene);
    case 'clock':
      return personDoes({ ...moment, now: moment.now + move.hours * HOUR }, { kind: 'arrived' }, scene);
  }
}

function introducedBy({ conversation, now }: Moment, what: Introducing, { knowledge }: Scene): Seen | null {
  const next = introduced(conversation, what, now, knowledge);
  return next && { next, acts: [], relayed: false };
}

function personDoes({ conversation, now }: Moment, input: Input, scene: Scene): Seen {
  const { state, hold } = conversation;
  const incoming = {
    conversation: conversation.id,
    channel: conversation.channel,
    once: 'this-turn',
    input: asSent(input),
    hint: null,
  };
  const parts = changeParts(scene.knowledge, now);
  const isUrgent =
    input.kind === 'danger' || input.kind === 'quiet' || (input.kind === 'text' && input.beside !== undefined);
  if (isRelayed(incoming.input, hold, state, commands, isUrgent)) {
    const urgent =
      input.kind === 'danger' && input.certainty === 'sure' ? urgentReplies(input.danger, state.locale) : [];
    const change = relayOf(incoming, conversation, state.locale, urgent, parts);
    return { next: committed(change, now), acts: [], relayed: true };
  }
  const step = stepOf(conversation, input, now, scene);
  const change = changeOf(incoming, conversation, state.locale, step, parts);
  return { next: committed(change, now), acts: step.acts, relayed: false };
}

function asSent(input: Input): PersonInput {
  switch (input.kind) {
    case 'action':
      return { kind: 'action', action: input.action, label: input.action.do };
    case 'danger':
    case 'quiet':
      return { kind: 'text', text: input.text };
    default:
      return input;
  }
}

function committed({ from, state = from.state, hold, entries = [] }: Change, now: number): Moment {
  const conversation = { ...from, version: from.version + 1, state, hold: hold?.to ?? from.hold };
  return { conversation, now, said: entries.filter((entry) => entry.from === 'bot' || entry.from === 'system') };
}

/** The dialog's step; where it asks for a read, it runs again with the answer. */
function stepOf({ state, hold }: Conversation, input: Input, now: number, scene: Scene): Step {
  const { knowledge, understand, outside } = scene;
  const world: World = {
    now,
    knowledge,
    understand,
    commands,
    operator: OPERATOR,
    daysKept: 7,
    demonstration: true,
    with: withOf(hold),
  };
  return steppedOn(state, input, world, outside, new Set());
}

function steppedOn(
  state: State,
  input: Input,
  world: World,
  outside: Outside,
  asked: ReadonlySet<Query['read']>,
): Step {
  const step = converse(state, input, world);
  if (step.kind === 'step') return step;
  if (asked.has(step.read)) throw new Error(`${step.read} was read and is asked for again`);
  return steppedOn(state, input, { ...world, ...answerTo(step, outside) }, outside, new Set([...asked, step.read]));
}

function staffDoes(moment: Moment, act: StaffMove, scene: Scene): Seen | null {
  const { conversation } = moment;
  return stepped(
    moment,
    decide(conversation, act === 'lease-expired' ? { kind: act } : staffAct(act, conversation)),
    scene,
  );
}

function stepped({ conversation, now }: Moment, step: HandOffStep | Refusal, scene: Scene): Seen | null {
  if (step.kind === 'refusal') return null;
  const state = withListener(conversation.state, conversation.hold, step.hold.to);
  const entry = systemEntry(step.announce, state.locale, changeParts(scene.knowledge, now).render);
  const next = { ...conversation, state: afterOffering(state, offering(step.announce, entry)), hold: step.hold.to };
  return { next: { conversation: next, now, said: [entry] }, acts: [], relayed: false };
}

function staffAct(act: Exclude<StaffAct['kind'], 'transfer'>, { hold }: Conversation): StaffAct {
  if (act === 'claim') return { kind: act, staff: AMAL };
  const proof = { staff: AMAL.id, fence: isHeldByStaff(hold) ? hold.fence : 0 };
  return act === 'close' ? { kind: act, end: { outcome: 'solved' }, ...proof } : { kind: act, ...proof };
}
