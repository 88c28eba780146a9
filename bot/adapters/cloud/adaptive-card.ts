import type { RenderedBlock, RenderedCard, RenderedReply } from '../../../dialogs/rendered.ts';
import { LANGUAGES } from '../../../locales/locale.ts';

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];
type Element = Readonly<Record<string, unknown>>;

/** Teams shows so many buttons in a row and hides the others behind a menu. */
const BUTTONS_IN_A_ROW = 6;

/**
 * A reply's card and its choices as an adaptive card, version 1.5 for `rtl`. All text is in text runs, which Teams shows as they
 * are: a `TextBlock` would read markdown in them.
 */
export function adaptiveCard({ card, choices, locale }: RenderedReply): Element {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    rtl: LANGUAGES[locale].direction === 'rtl',
    body: [...(card ? cardElements(card) : []), ...buttonRows(choices)],
  };
}

function cardElements(card: RenderedCard): Element[] {
  return [
    rich([{ text: card.title, bold: true }], { size: 'Large' }),
    ...(card.summary === '' ? [] : [rich([{ text: card.summary }])]),
    ...card.facts.map(({ label, text }) => rich([{ text: `${label}: `, bold: true }, { text }])),
    ...card.sections.flatMap(({ heading, blocks, locale = card.locale }) => [
      rich([{ text: heading, bold: true }]),
      ...blocks.flatMap(blockElements).map((element) => ({ ...element, lang: locale })),
    ]),
    ...card.notices.map((notice) => rich([{ text: notice }], { isSubtle: true })),
    ...card.links.map(({ label, href }) => rich([{ text: label, href }])),
  ].map((element) => ({ lang: card.locale, ...element }));
}

function blockElements(block: RenderedBlock): Element[] {
  if (block.kind === 'paragraph') return [rich(block.runs)];
  return block.items.map((item, at) => rich([{ text: block.ordered ? `${at + 1}. ` : '• ' }, ...item]));
}

function rich(runs: readonly Run[], look: Element = {}): Element {
  return { type: 'RichTextBlock', inlines: runs.map((run) => textRun(run, look)) };
}

/** A link can be tapped, and its address stays readable where the words are not the address. */
function textRun({ text, bold, href }: Run, look: Element): Element {
  return {
    type: 'TextRun',
    text: href && href !== text ? `${text} (${href})` : text,
    ...(bold ? { weight: 'Bolder' } : {}),
    ...look,
    ...(href?.startsWith('http') ? { selectAction: { type: 'Action.OpenUrl', url: href } } : {}),
  };
}

/** A button sends its words as a message of the person's, and its action as the message's value. */
function buttonRows(choices: RenderedReply['choices']): Element[] {
  const actions = choices.map(({ label, action }) => ({
    type: 'Action.Submit',
    title: label,
    data: { fingerpost: action, msteams: { type: 'messageBack', text: label, displayText: label } },
  }));
  const rows = Array.from({ length: Math.ceil(actions.length / BUTTONS_IN_A_ROW) }, (_, row) =>
    actions.slice(row * BUTTONS_IN_A_ROW, (row + 1) * BUTTONS_IN_A_ROW),
  );
  return rows.map((row) => ({ type: 'ActionSet', actions: row }));
}
