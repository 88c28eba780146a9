import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { Said } from '../../../dialogs/said.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import type { TranscriptEntry } from '../../wire/desk.ts';
import { cardForStaff, withheldLine } from '../introductions/withheld.ts';
import type { Render } from '../words.ts';

/** What staff read where the person read the code of their plan. */
const HIDDEN_CODE = '····-····-····';

type BotEntry = Extract<LogEntry, { from: 'bot' }>;
type SystemEntry = Extract<LogEntry, { from: 'system' }>;
type PersonEntry = Extract<LogEntry, { from: 'person' }>;

/** The log as staff read it, oldest first: what the bot said and offered in English and as the person read it, from the same keys. */
export function transcriptOf(entries: readonly LogEntry[], render: Render): TranscriptEntry[] {
  return entries.map((entry, index) => transcriptEntry(entry, { entries, before: index }, render));
}

/** What came before an entry. */
type Earlier = { readonly entries: readonly LogEntry[]; readonly before: number };

function transcriptEntry(entry: LogEntry, earlier: Earlier, render: Render): TranscriptEntry {
  const { seq, at } = entry;
  switch (entry.from) {
    case 'person': {
      if (entry.withheld !== undefined) return { from: 'withheld', seq, at, english: withheldLine(render) };
      const english = tappedInEnglish(entry, earlier, render);
      return { from: 'person', seq, at, text: entry.text, locale: entry.locale, english };
    }
    case 'bot': {
      const hidden = withoutWrittenWords(withoutPlanCode(entry, render), render);
      return { from: 'bot', seq, at, english: inEnglish(hidden, render), shown: hidden.rendered };
    }
    case 'staff': {
      const { text, locale = null, made = { by: 'staff' }, messageId } = entry;
      return { from: 'staff', seq, at, text, locale, made, name: entry.staff.name, messageId };
    }
    case 'system':
      return { from: 'system', seq, at, event: entry.event, english: inEnglish(entry, render), shown: entry.rendered };
  }
}

/** What was said and offered, from the same keys: exactly what the person read, in the staff's language. */
function inEnglish(entry: BotEntry | SystemEntry, render: Render): RenderedReply {
  const { said, labels = [], rendered } = entry;
  const choices = labels.flatMap((label, index) => {
    const action = rendered.choices[index]?.action;
    return action ? [{ label, action }] : [];
  });
  const card = entry.from === 'bot' ? entry.card : undefined;
  return render(said, SOURCE_LOCALE, choices, card && cardForStaff(card, SOURCE_LOCALE, render));
}

/** A tapped choice has the label that was on it: the newest offer with this label says what it is in English. */
function tappedInEnglish(entry: PersonEntry, { entries, before }: Earlier, render: Render): string | null {
  if (entry.action === undefined) return null;
  const offer = entries.findLast((candidate, index) => index < before && labelOf(entry, candidate) !== null);
  const label = offer === undefined ? null : labelOf(entry, offer);
  const english = label === null ? null : render(label, SOURCE_LOCALE).text;
  return english === entry.text ? null : english;
}

function labelOf({ text, action }: PersonEntry, offer: LogEntry): Said | null {
  if (offer.from !== 'bot' && offer.from !== 'system') return null;
  const at = offer.rendered.choices.findIndex((choice) => choice.label === text && choice.action.do === action?.do);
  return offer.labels?.[at] ?? null;
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

/** A name or a number on a card is the person's to share: it is told to a partner if they agree, and until then it is theirs. */
function withoutWrittenWords(entry: BotEntry, render: Render): BotEntry {
  const { card, said, rendered } = entry;
  if (card?.kind !== 'introduction' || !rendered.card) return entry;
  const shown = render(said, rendered.locale, [], cardForStaff(card, rendered.locale, render));
  const { card: _, ...rest } = rendered;
  return { ...entry, rendered: { ...rest, ...(shown.card && { card: shown.card }) } };
}

function withHiddenCode({ key, params }: Said): Said {
  return { key, params: { ...params, code: HIDDEN_CODE } };
}
