import { seenIn } from '../../../dialogs/plan/plan.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { StaffId } from '../../conversation/ids.ts';
import type { ConversationStore } from '../../conversation/store.ts';
import type { DeskConversation } from '../../wire/desk.ts';
import { deskIntroduction } from '../introductions/desk-introduction.ts';
import { SHARE_ALL } from '../rules/person.ts';
import type { Translator } from '../translation/translator.ts';
import type { AreaName, Render, StepTitle } from '../words.ts';
import type { HeldConversation } from './held-conversation.ts';
import { transcriptOf } from './transcript.ts';

/** The newest entries of a conversation that one look shows. */
const MAX_ENTRIES = 1_000;

type Ports = {
  readonly store: Pick<ConversationStore, 'entries' | 'notes'>;
  readonly render: Render;
  readonly stepTitle: StepTitle;
  readonly areaName: AreaName;
  readonly translator: Pick<Translator, 'service'> | null;
};

/**
 * A conversation as whoever holds it sees it, or is beside them: nothing of what the person said until they let them in, and then
 * only what they agreed to show.
 */
export async function deskConversation(
  { conversation, hold }: HeldConversation,
  reader: StaffId,
  ports: Ports,
): Promise<DeskConversation> {
  const { handOff, fence } = hold;
  const sharesAll = handOff.sharedFrom === SHARE_ALL;
  const hidden: DeskConversation = {
    conversation: conversation.id,
    locale: conversation.state.locale,
    translator: ports.translator?.service ?? null,
    state: hold.kind,
    holder: hold.staff.id === reader ? null : hold.staff.name,
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
  const { goal, plan, introduceTo } = conversation.state;
  const introductions = conversation.state.introductions.filter(
    ({ offeredAt }) => sharesAll || offeredAt >= handOff.since,
  );
  return {
    ...hidden,
    entries: transcriptOf(entries, ports.render),
    // A note of an earlier talk tells what was said in it.
    notes: notes
      .filter(({ at }) => sharesAll || at >= handOff.since)
      .map(({ noteId, text, staff, at }) => ({ noteId, text, name: staff.name, at })),
    introductions: introductions.map((it) => deskIntroduction(it, ports)),
    ...(introduceTo !== null && { introduceTo: ports.stepTitle(introduceTo, SOURCE_LOCALE) }),
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
