import type { Effect } from '../conversation/effect.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Reports } from '../conversation/reports.ts';
import type { ConversationStore } from '../conversation/store.ts';

type Ports = { readonly store: Pick<ConversationStore, 'load' | 'entries'>; readonly reports: Pick<Reports, 'send'> };

/**
 * Keeps the words that somebody wrote as a report of its own. They lie in the log until then, so the effect holds none of them. Whoever has
 * taken it back or was forgotten meanwhile has sent nothing.
 */
export async function sendReport(
  id: ConversationId,
  { at, seq, hub }: Extract<Effect, { kind: 'send-report' }>,
  { store, reports }: Ports,
): Promise<void> {
  const state = (await store.load(id, { fresh: true }))?.state;
  const own = state?.reports.find((report) => report.at === at);
  const [entry] = own ? await store.entries(id, seq, 1) : [];
  if (!state || !own || entry?.from !== 'person' || entry.seq !== seq) return;
  const { number, kind, about } = own;
  const { text: words, locale, at: sentAt } = entry;
  const written = { words, locale: locale ?? state.locale, reads: state.locale, sentAt };
  await reports.send({ at, report: { number, hub, kind, about, ...written, version: 0, owner: null, answer: null } });
}
