import type { RenderedReply } from '../../dialogs/rendered.ts';

/**
 * Words a minute of somebody who reads as well as a child of nine. Silent reading, by US school years: 138 in the third, 158 in the fourth, in
 * which children turn ten (Taylor, Frackenpohl and Pettee, Grade level norms for the components of the fundamental reading skill, 1960).
 * Aloud it is slower: 119 in the fourth (National Assessment of Educational Progress, oral reading study of 2002).
 */
const WORDS_A_MINUTE = 150;

/**
 * How long it takes to read until the last thing that is said has been read, in seconds: every word on the way to it, on buttons and cards too,
 * but not its own card and buttons, which come after it.
 */
export function secondsToRead(replies: readonly RenderedReply[]): number {
  const last = replies.at(-1)?.text ?? '';
  const texts = [...replies.slice(0, -1).flatMap(textsOf), last];
  return (texts.reduce((sum, text) => sum + wordsIn(text), 0) / WORDS_A_MINUTE) * 60;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function textsOf({ text, card, choices }: RenderedReply): string[] {
  return [text, ...(card ? cardTexts(card) : []), ...choices.map(({ label }) => label)];
}

function cardTexts(card: NonNullable<RenderedReply['card']>): string[] {
  const blocks = card.sections.flatMap((section) => section.blocks);
  const runs = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs));
  return [
    card.title,
    card.summary,
    ...card.facts.flatMap(({ label, text }) => [label, text]),
    ...card.sections.map(({ heading }) => heading),
    ...runs.map(({ text }) => text),
    ...card.notices,
    ...card.links.map(({ label }) => label),
  ];
}
