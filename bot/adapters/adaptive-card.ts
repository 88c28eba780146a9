import type { RenderedBlock, RenderedCard } from '../../dialogs/rendered.ts';
import { LANGUAGES, type Locale } from '../../locales/locale.ts';
import type { Button } from './best-form.ts';

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];
type Element = Readonly<Record<string, unknown>>;

/** Teams shows so many buttons in a row and hides the others behind a menu. */
const BUTTONS_IN_A_ROW = 6;

/**
 * Teams takes about 100 KB in UTF-16 and asks for 80; older documents of the same page said 40 and 28 (learn.microsoft.com/microsoftteams/platform/
 * bots/how-to/format-your-bot-messages). So a card stays under the least of these, in bytes of UTF-8; a larger one is text.
 */
const CARD_LIMIT = 24_000;

type Shown = {
  readonly card: RenderedCard | undefined;
  readonly buttons: readonly Button[];
  /** The reader's language. */
  readonly locale: Locale;
};

/** A card and buttons as the attachment that the Bot Framework calls an adaptive card. */
export function adaptiveCard(shown: Shown) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: contentOf(shown) } as const;
}

/** Whether an adaptive card shows all of a card: it does, unless it would be too large. */
export function holdsAll(card: RenderedCard): 'all' | 'nothing' {
  const content = contentOf({ card, buttons: [], locale: card.locale });
  return Buffer.byteLength(JSON.stringify(content)) > CARD_LIMIT ? 'nothing' : 'all';
}

/**
 * Version 1.5, for `rtl`. All text is in text runs, which are shown as they are: a `TextBlock` would read markdown in them.
 */
function contentOf({ card, buttons, locale }: Shown): Element {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    rtl: LANGUAGES[locale].direction === 'rtl',
    body: [...(card ? cardElements(card) : []), ...buttonRows(buttons)],
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

/** A button sends its choice's words as a message of the person's, and its action as the message's value. */
function buttonRows(buttons: readonly Button[]): Element[] {
  const actions = buttons.map(({ title, choice: { label, action } }) => ({
    type: 'Action.Submit',
    title,
    data: { fingerpost: action, msteams: { type: 'messageBack', text: label, displayText: label } },
  }));
  const rows = Array.from({ length: Math.ceil(actions.length / BUTTONS_IN_A_ROW) }, (_, row) =>
    actions.slice(row * BUTTONS_IN_A_ROW, (row + 1) * BUTTONS_IN_A_ROW),
  );
  return rows.map((row) => ({ type: 'ActionSet', actions: row }));
}
