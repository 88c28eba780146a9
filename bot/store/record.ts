import type { KeyObject } from 'node:crypto';
import type { State } from '../../dialogs/state.ts';
import { channelSchema } from '../conversation/channel.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation } from '../conversation/store.ts';
import type { Reply } from './connection.ts';
import { unseal } from './envelope.ts';
import { keptHold, keptState } from './kept-state.ts';
import { bytesOf, listOf, numberOf, textOf } from './reply.ts';

/** A conversation's record as it lies in Redis: all but the state and the reference, which are still sealed. */
export type SealedConversation = Omit<Conversation, 'state' | 'reference'> & {
  readonly sealedState: Buffer | null;
  readonly sealedReference: Buffer | null;
};

/** Reads what `create.lua` and `load.lua` answer. */
export function sealedConversation(id: ConversationId, reply: Reply): SealedConversation {
  const [now, fields] = listOf(reply);
  const [version, channel, state, hold, fence, lease, first, next, epoch, reference] = listOf(fields);
  return {
    id,
    version: numberOf(version),
    channel: channelSchema.parse(textOf(channel)),
    sealedState: state === null ? null : bytesOf(state),
    hold: keptHold(JSON.parse(textOf(hold))),
    fence: numberOf(fence),
    leaseUntil: numberOf(lease) || null,
    firstSeq: numberOf(first),
    nextSeq: numberOf(next),
    epoch: numberOf(epoch),
    sealedReference: reference === null ? null : bytesOf(reference),
    loadedAt: numberOf(now),
  };
}

/** Opens a conversation with the key of its epoch. */
export function openConversation(sealed: SealedConversation, key: KeyObject): Conversation {
  const { sealedState, sealedReference, ...rest } = sealed;
  const text = (field: 'state' | 'reference', bytes: Buffer) =>
    unseal(key, { conversation: rest.id, epoch: rest.epoch, field }, bytes).text;
  const state: State = keptState(sealedState === null ? null : JSON.parse(text('state', sealedState)));
  const reference: unknown = sealedReference === null ? null : JSON.parse(text('reference', sealedReference));
  return { ...rest, state, reference };
}
