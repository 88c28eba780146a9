import { converse as engine } from '../../dialogs/engine.ts';
import type { Staffing } from '../../dialogs/staffing.ts';
import type { State } from '../../dialogs/state.ts';
import type { Input, Query, Step } from '../../dialogs/step.ts';
import type { With, World } from '../../dialogs/world.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Hold } from '../conversation/hold.ts';
import type { HubId } from '../conversation/ids.ts';
import type { Conversation, HandOffQueue } from '../conversation/store.ts';
import type { Asks, Route } from '../desk/rules/hub-for.ts';
import type { PlanCodes } from '../plan-codes.ts';
import type { ReportNumbers } from '../report-numbers.ts';
import { asksOf } from './change.ts';

export type ConverseParts = {
  /** `keptByOthers`: the channel belongs to somebody who keeps what is said there. */
  readonly world: (now: number, held: With, keptByOthers: boolean) => World;
  readonly queue: HandOffQueue;
  readonly codes: Pick<PlanCodes, 'fresh' | 'find'>;
  readonly numbers: Pick<ReportNumbers, 'fresh' | 'find' | 'standings'>;
  readonly clock: () => number;
  readonly route: (asks: Asks) => Route;
  /** Whether somebody is at this hub for who speaks this language. */
  readonly staffing: (hub: HubId, locale: Locale) => Promise<Staffing>;
};

/** Runs the dialog; where it asks for a read, reads and runs it again with the answer, at most once for each kind of read. */
export async function converse(
  conversation: Conversation,
  state: State,
  input: Input,
  parts: ConverseParts,
): Promise<Step> {
  let world = parts.world(parts.clock(), withOf(conversation.hold), conversation.channel !== 'webchat');
  const asked = new Set<Query['read']>();
  for (;;) {
    const step = engine(state, input, world);
    if (step.kind === 'step') return step;
    if (asked.has(step.read)) throw new Error(`the dialog asks for ${step.read} although it has it`);
    asked.add(step.read);
    world = { ...world, ...(await answerTo(step, conversation, parts)) };
  }
}

async function answerTo(query: Query, conversation: Conversation, parts: ConverseParts): Promise<Partial<World>> {
  switch (query.read) {
    case 'place':
      return { place: await placeOf(conversation, parts.queue) };
    case 'staffing':
      return { staffing: await parts.staffing(parts.route(asksOf(conversation.state)).hub, conversation.state.locale) };
    case 'fresh-code':
      return { freshCode: await parts.codes.fresh(conversation.id) };
    case 'plan':
      return { found: await parts.codes.find(query.code, { kind: 'conversation', id: conversation.id }) };
    case 'fresh-number':
      return { freshNumber: await parts.numbers.fresh(conversation.id) };
    case 'report':
      return { foundReport: await parts.numbers.find(query.number, conversation.id) };
    case 'standings':
      return { standings: await parts.numbers.standings(query.at) };
  }
}

/** Who holds the conversation, as the dialog sees it. */
export function withOf(hold: Hold): With {
  if (hold.kind === 'joined') return 'staff';
  return hold.kind === 'waiting' && hold.handOff.band === 'call-back' ? 'message' : hold.kind;
}

async function placeOf({ id, hold }: Conversation, queue: HandOffQueue): Promise<number | null> {
  return hold.kind === 'bot' ? null : queue.place(hold.handOff.hub, id);
}
