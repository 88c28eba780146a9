import type { RenderedCard, RenderedReply } from '../../dialogs/rendered.ts';
import type { Buttons, Capabilities } from './channels.ts';
import { renderText } from './render-text.ts';
import { splitText } from './split-text.ts';

type Choice = RenderedReply['choices'][number];
/** `title` is the choice's label, or its number in the list that the text holds. */
export type Button = { readonly title: string; readonly choice: Choice };
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: RenderedCard };
/** A reply in a channel's best form: what is read, in order, and the buttons that stand at its end. */
export type BestForm = { readonly parts: readonly Part[]; readonly buttons: readonly Button[] };

/** What an adapter knows of its channel's own forms. */
export type Forms = {
  /** How much of a card the channel's own form of it shows; the rest is text. */
  readonly holds?: (card: RenderedCard) => 'all' | 'part' | 'nothing';
  /** Whether a button can carry this choice. */
  readonly fits?: (choice: Choice) => boolean;
};

/** The one way from a neutral reply to what a channel shows. Nothing of it is left out: what the channel has no form for is text. */
export function bestForm(reply: RenderedReply, can: Capabilities, { holds, fits = () => true }: Forms = {}): BestForm {
  const { listed, buttons } = shownChoices(reply.choices, can.buttons, fits);
  const { card, ...words } = reply;
  const held = card && holds ? holds(card) : 'nothing';
  if (!card || held === 'nothing') return { parts: texts(reply, listed, can), buttons };
  const beforeIt = texts(held === 'all' ? words : reply, false, can);
  const afterIt = listed ? texts({ ...words, text: '' }, true, can) : [];
  return { parts: [...beforeIt, { kind: 'card', card }, ...afterIt], buttons };
}

function texts(reply: RenderedReply, listed: boolean, { length }: Capabilities): Part[] {
  return splitText(renderText(reply, listed ? 'numbered' : 'none'), length).map((text) => ({ kind: 'text', text }));
}

/** How choices are shown: as buttons alone, or in a list in the text in which each has a number, with as many buttons as fit. */
type ShownChoices = { readonly listed: boolean; readonly buttons: readonly Button[] };

/**
 * Buttons with the words on them, where all fit. Else the text lists them with numbers, and the buttons are the numbers, as many as there may
 * be. Numbers that stand for themselves are never numbered.
 */
function shownChoices(
  choices: readonly Choice[],
  can: Buttons | null,
  fits: (choice: Choice) => boolean,
): ShownChoices {
  if (can === null) return { listed: choices.length > 0, buttons: [] };
  const named = choices.map((choice) => ({ title: choice.label, choice }));
  const fitting = (buttons: readonly Button[]) =>
    buttons.filter(({ title, choice }) => title !== '' && title.length <= can.label && fits(choice));
  const withWords = fitting(named);
  if (withWords.length === choices.length && choices.length <= can.most) return { listed: false, buttons: withWords };
  if (choices.some(({ scale }) => scale)) return { listed: true, buttons: withWords.slice(0, can.most) };
  const numbered = fitting(choices.map((choice, at) => ({ title: String(at + 1), choice })));
  return { listed: true, buttons: numbered.slice(0, can.most) };
}
