import type { RenderedBlock, RenderedCard, RenderedReply } from '../../dialogs/rendered.ts';

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];

/**
 * A reply as plain text, with nothing left out, for whatever can show no card. `numbered` also lists the choices by number,
 * for a channel without buttons: a typed number chooses.
 */
export function renderText(reply: RenderedReply, choices: 'numbered' | 'none'): string {
  const numbered = reply.choices.map((choice, at) => `${at + 1}. ${choice.label}`);
  return joinLines([
    reply.text,
    reply.card ? cardText(reply.card) : '',
    choices === 'numbered' ? numbered.join('\n') : '',
  ]);
}

function cardText(card: RenderedCard): string {
  return joinLines([
    [card.title, card.summary].filter(Boolean).join('\n'),
    card.facts.map((fact) => `${fact.label}: ${fact.text}`).join('\n'),
    ...card.sections.map((section) => joinLines([section.heading, ...section.blocks.map(blockText)])),
    card.notices.join('\n'),
    card.links.map((link) => `${link.label}: ${link.href}`).join('\n'),
  ]);
}

function blockText(block: RenderedBlock): string {
  if (block.kind === 'paragraph') return runsText(block.runs);
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '•'} ${runsText(item)}`).join('\n');
}

/** A link keeps its address, unless the words already are the address. */
function runsText(runs: readonly Run[]): string {
  return runs.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join('');
}

/** Parts with an empty line between them; parts that say nothing are left out. */
function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
