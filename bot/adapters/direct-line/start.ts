import { newState } from '../../../dialogs/state.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { DirectLineParts } from './parts.ts';

type Start = {
  readonly id: ConversationId;
  readonly locale: Locale | null;
  /** True where the person chose the language; otherwise it is a guess from their browser. */
  readonly chosen: boolean;
  readonly resumeHash?: string;
  /** Who gave the link by which they came, as the link says. */
  readonly from?: string;
};

type Started = { readonly isNew: boolean; readonly entries: readonly LogEntry[] };

/**
 * Opens a conversation and lets the bot greet, once: asked again, even after a crash in between, it ends in the same greeting.
 * Rejects with the code of what could not be saved.
 */
export async function startConversation(parts: DirectLineParts, start: Start): Promise<Started> {
  const existing = await parts.store.load(start.id);
  if (existing && existing.nextSeq > 0) return { isNew: false, entries: [] };
  if (!existing) await createConversation(parts, start);
  const outcome = await parts.receive({
    conversation: start.id,
    channel: 'webchat',
    once: 'arrived',
    input: { kind: 'arrived', ...(start.from !== undefined && { from: start.from }) },
    hint: start.locale,
  });
  if (outcome.kind === 'not-saved') throw new FingerpostError(outcome.code);
  const entries = outcome.kind === 'saved' ? outcome.entries : await parts.store.entries(start.id, 0);
  return { isNew: true, entries };
}

async function createConversation(parts: DirectLineParts, { id, locale, chosen, resumeHash }: Start): Promise<void> {
  const state = newState(locale ?? SOURCE_LOCALE, chosen ? 'chosen' : 'guessed', parts.area);
  await parts.store.create({ id, channel: 'webchat', state, ...(resumeHash === undefined ? {} : { resumeHash }) });
}
