import { converse as engine } from '../../dialogs/engine.ts';
import type { State } from '../../dialogs/state.ts';
import type { Input, Query, Step } from '../../dialogs/step.ts';
import type { With, World } from '../../dialogs/world.ts';
import type { Hold } from '../conversation/hold.ts';
import type { Conversation, HandOffQueue } from '../conversation/store.ts';
import type { PlanCodes } from '../plan-codes.ts';

export type ConverseParts = {
  readonly world: (now: number, held: With) => World;
  readonly queue: HandOffQueue;
  readonly codes: Pick<PlanCodes, 'fresh' | 'find'>;
  readonly clock: () => number;
};

/** Runs the dialog; where it asks for a read, reads and runs it again with the answer. */
export async function converse(
  conversation: Conversation,
  state: State,
  input: Input,
  parts: ConverseParts,
): Promise<Step> {
  const world = parts.world(parts.clock(), withOf(conversation.hold));
  const step = engine(state, input, world);
  if (step.kind === 'step') return step;
  const again = engine(state, input, { ...world, ...(await answerTo(step, conversation, parts)) });
  if (again.kind === 'step') return again;
  throw new Error(`the dialog asks for ${again.read} although it has it`);
}

async function answerTo(query: Query, conversation: Conversation, parts: ConverseParts): Promise<Partial<World>> {
  switch (query.read) {
    case 'place':
      return { place: await placeOf(conversation, parts.queue) };
    case 'fresh-code':
      return { freshCode: await parts.codes.fresh() };
    case 'plan':
      return { found: await parts.codes.find(query.code, { kind: 'conversation', id: conversation.id }) };
  }
}

function withOf(hold: Hold): With {
  return hold.kind === 'joined' ? 'staff' : hold.kind;
}

async function placeOf({ id, hold }: Conversation, queue: HandOffQueue): Promise<number | null> {
  return hold.kind === 'bot' ? null : queue.place(hold.handOff.hub, id);
}
