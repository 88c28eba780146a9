import { hash, type KeyObject } from 'node:crypto';
import { newState } from '../../dialogs/state.ts';
import { effectId } from '../conversation/effect.ts';
import type { LogEntry } from '../conversation/entry.ts';
import { type Hold, isHeldByStaff } from '../conversation/hold.ts';
import type { Change, CommitResult, Conversation, Guard } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import type { Argument, Reply } from './connection.ts';
import { type Belonging, type Nonces, seal } from './envelope.ts';
import { CONVERSATION_MS, conversationKeys, REFRESH_MS } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';

/**
 * A change with everything decided that does not need Redis: an erasure has a state to go on with and asks for the old
 * key's deletion, and its epoch is the next one.
 */
export type Commit = Change & { readonly epoch: number };

export function commitOf(change: Change): Commit {
  const { from } = change;
  if (change.erase !== true) return { ...change, epoch: from.epoch };
  return {
    ...change,
    epoch: from.epoch + 1,
    state: change.state ?? newState(from.state.locale, from.state.localeFrom, null),
    effects: [...(change.effects ?? []), { kind: 'erase-key', epoch: from.epoch }],
  };
}

/** The record's field for an idempotency key. A digest, because channels and clients choose the keys: they may hold anything. */
export function onceField(once: string): string {
  return `o:${hash('sha256', once, 'base64url').slice(0, 22)}`;
}

/** The keys of `commit.lua`, in its order. */
export function commitKeys({ from }: Commit): string[] {
  const keys = conversationKeys(from.id);
  return [keys.record, keys.log, keys.notes, keys.effects, keys.due, keys.leases, keys.held, keys.wake];
}

/** The arguments of `commit.lua`, in its order. `key` is that of the commit's epoch. */
export function commitArguments(commit: Commit, key: KeyObject, nonce: Nonces, leaseMs: number): Argument[] {
  const { from, entries = [], notes = [], effects = [] } = commit;
  const version = from.version + 1;
  const sealed = (field: Belonging['field'], seq: number, value: unknown): Buffer =>
    seal(key, { conversation: from.id, epoch: commit.epoch, field }, seq, nonce(), JSON.stringify(value));

  const args: Argument[] = [
    from.id,
    String(from.version),
    commit.once === undefined ? '' : onceField(commit.once),
    ...guardArguments(commit.guard),
    String(CONVERSATION_MS),
    String(REFRESH_MS),
    String(leaseMs),
    commit.erase === true ? String(commit.epoch) : '',
    commit.state === undefined ? '' : sealed('state', version, commit.state),
  ];
  if (commit.reference === undefined) args.push('');
  else args.push(commit.reference === null ? '-' : sealed('reference', version, commit.reference));
  pushHold(args, commit);
  args.push(String(entries.length));
  if (entries.length > 0) args.push(sealed('entries', from.nextSeq, entries));
  args.push(String(notes.length));
  for (const note of notes) args.push(sealed('note', version, note));
  args.push(String(effects.length));
  for (const effect of effects) args.push(effectId(effect), JSON.stringify(effect));
  return args;
}

/** What the commit made of it, from the answer of `commit.lua`; nothing needs to be read again. */
export function commitResult(commit: Commit, reply: Reply): CommitResult {
  const [kind, first, second] = listOf(reply);
  switch (textOf(kind)) {
    case 'committed':
      return committed(commit, numberOf(first), numberOf(second) || null);
    case 'duplicate': {
      const seq = textOf(first);
      return { kind: 'duplicate', seq: seq === '' ? null : Number(seq) };
    }
    case 'conflict':
      return { kind: 'conflict' };
    case 'guarded':
      return { kind: 'guarded' };
    case 'missing':
      return { kind: 'missing' };
    default:
      throw new FingerpostError('internal', { cause: new Error('commit.lua answered with an unknown kind') });
  }
}

function committed(commit: Commit, now: number, leaseUntil: number | null): CommitResult {
  const { from, entries = [] } = commit;
  const erased = commit.erase === true;
  const hold = commit.hold === undefined ? from.hold : stamped(commit.hold.to, commit.hold.stampSince, now);
  const conversation: Conversation = {
    id: from.id,
    version: from.version + 1,
    channel: from.channel,
    state: commit.state ?? from.state,
    hold,
    leaseUntil,
    fence: isHeldByStaff(hold) ? hold.fence : from.fence,
    nextSeq: from.nextSeq + entries.length,
    firstSeq: erased ? from.nextSeq : from.firstSeq,
    epoch: commit.epoch,
    reference: commit.reference === undefined ? (erased ? null : from.reference) : commit.reference,
    loadedAt: now,
  };
  const written = entries.map((body, index): LogEntry => ({ ...body, seq: from.nextSeq + index, at: now }));
  return { kind: 'committed', conversation, entries: written };
}

function stamped(hold: Hold, stampSince: true | undefined, now: number): Hold {
  if (stampSince !== true || hold.kind === 'bot') return hold;
  return { ...hold, handOff: { ...hold.handOff, since: now } };
}

function guardArguments(guard: Guard | undefined): [string, string, string] {
  if (guard === undefined) return ['', '', ''];
  return guard.kind === 'claim' ? ['claim', guard.staff, String(guard.fence)] : ['lease-expired', '', ''];
}

const SINCE = '"since":0';

/** Where `since` is to be stamped, the hold goes in two parts and the script puts Redis TIME between them. */
function pushHold(args: Argument[], { from, hold }: Commit): void {
  if (hold === undefined) {
    args.push('');
    return;
  }
  const held = isHeldByStaff(hold.to);
  const json = JSON.stringify(stamped(hold.to, hold.stampSince, 0));
  // A quotation mark inside a string is escaped in JSON, so this can only be the member itself.
  const cut = hold.stampSince === true && hold.to.kind !== 'bot' ? json.indexOf(SINCE) + SINCE.length - 1 : json.length;
  args.push(
    hold.to.kind,
    json.slice(0, cut),
    json.slice(cut + 1),
    held ? hold.to.staff.id : '',
    String(held ? hold.to.fence : from.fence),
    hold.lease,
  );
}
