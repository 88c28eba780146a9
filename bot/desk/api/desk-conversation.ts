import { seenIn } from '../../../dialogs/plan/plan.ts';
import type { RenderedReply } from '../../../dialogs/rendered.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import type { ConversationStore } from '../../conversation/store.ts';
import type { DeskConversation, TranscriptEntry } from '../../wire/desk.ts';
import { SHARE_ALL } from '../rules/person.ts';
import type { AreaName, Render, StepTitle } from '../words.ts';
import type { HeldConversation } from './held-conversation.ts';

/** The newest entries of a conversation that one look shows. */
const MAX_ENTRIES = 1_000;
/** What staff read where the person read the code of their plan. */
const HIDDEN_CODE = '····-····-····';

type Ports = {
  readonly store: Pick<ConversationStore, 'entries' | 'notes'>;
  readonly render: Render;
  readonly stepTitle: StepTitle;
  readonly areaName: AreaName;
};

/**
 * A conversation as the member of staff who holds it sees it: nothing of what the person said until they let them in, and then
 * only what they agreed to show.
 */
export async function deskConversation(
  { conversation, hold }: HeldConversation,
  ports: Ports,
): Promise<DeskConversation> {
  const { handOff, fence } = hold;
  const sharesAll = handOff.sharedFrom === SHARE_ALL;
  const hidden: DeskConversation = {
    conversation: conversation.id,
    locale: conversation.state.locale,
    state: hold.kind,
    fence,
    band: handOff.band,
    topics: handOff.topics,
    area: handOff.area === null ? null : ports.areaName(handOff.area),
    shared: sharesAll ? 'all' : 'from-now',
    entries: [],
    goal: null,
    plan: [],
    notes: [],
  };
  if (hold.kind === 'offered') return hidden;
  const from = Math.max(handOff.sharedFrom, conversation.nextSeq - MAX_ENTRIES);
  const [entries, notes] = await Promise.all([
    ports.store.entries(conversation.id, from, MAX_ENTRIES),
    ports.store.notes(conversation.id),
  ]);
  const { goal, plan } = conversation.state;
  return {
    ...hidden,
    entries: entries.map((entry) => transcriptEntry(entry, ports.render)),
    // A note of an earlier talk tells what was said in it.
    notes: notes
      .filter(({ at }) => sharesAll || at >= handOff.since)
      .map(({ noteId, text, staff, at }) => ({ noteId, text, name: staff.name, at })),
    goal: sharesAll ? goal : null,
    plan: sharesAll
      ? seenIn(plan).map(({ id, state }) => ({
          id,
          state,
          english: ports.stepTitle(id, SOURCE_LOCALE),
          shown: ports.stepTitle(id, conversation.state.locale),
        }))
      : [],
  };
}

type BotEntry = Extract<LogEntry, { from: 'bot' }>;

function botEntry(entry: BotEntry, render: Render): TranscriptEntry {
  const { seq, at, rendered } = entry;
  return { from: 'bot', seq, at, english: inEnglish(entry, render), shown: rendered };
}

/** The code of the plan opens it for weeks, to whoever has it: staff see the plan while they are let in, and never the code. */
function withoutPlanCode(entry: BotEntry, render: Render): BotEntry {
  const { card, rendered } = entry;
  const said = entry.said.params?.['code'] === undefined ? entry.said : withHiddenCode(entry.said);
  const isLinked = card?.kind === 'plan' && card.code !== undefined;
  const text = said === entry.said ? rendered.text : render(said, rendered.locale).text;
  if (!isLinked) return { ...entry, said, rendered: { ...rendered, text } };
  const { code: _, ...plan } = card;
  const shown = rendered.card && { card: { ...rendered.card, links: [] } };
  return { ...entry, said, card: plan, rendered: { ...rendered, text, ...shown } };
}

function withHiddenCode({ key, params }: BotEntry['said']): BotEntry['said'] {
  return { key, params: { ...params, code: HIDDEN_CODE } };
}

function transcriptEntry(entry: LogEntry, render: Render): TranscriptEntry {
  const { seq, at } = entry;
  switch (entry.from) {
    case 'person':
      return { from: 'person', seq, at, text: entry.text, locale: entry.locale };
    case 'bot':
      return botEntry(withoutPlanCode(entry, render), render);
    case 'staff':
      return { from: 'staff', seq, at, text: entry.text, name: entry.staff.name, messageId: entry.messageId };
    case 'system':
      return { from: 'system', seq, at, event: entry.event, english: render(entry.said, SOURCE_LOCALE).text };
  }
}

/** What the bot said and offered, from the same keys: exactly what the person read, in the staff's language. */
function inEnglish(
  { said, card, labels = [], rendered }: Extract<LogEntry, { from: 'bot' }>,
  render: Render,
): RenderedReply {
  const choices = labels.flatMap((label, index) => {
    const action = rendered.choices[index]?.action;
    return action ? [{ label, action }] : [];
  });
  return render(said, SOURCE_LOCALE, choices, card);
}
