import type { RenderedBlock, RenderedCard, RenderedReply } from '../../dialogs/rendered.ts';

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];

/**
 * A reply as plain text, with nothing left out, for whatever can show no card. `numbered` also lists the choices by number,
 * for a channel without buttons: a typed number chooses.
 */
export function renderText(reply: RenderedReply, choices: 'numbered' | 'none'): string {
  return joinLines([
    reply.text,
    reply.card ? cardText(reply.card) : '',
    choices === 'numbered' ? choicesText(reply.choices) : '',
  ]);
}

/** The numbers of a scale stand for themselves, so nothing beside them has a number that could be taken for one of theirs. */
function choicesText(choices: RenderedReply['choices']): string {
  const scale = choices.filter((choice) => choice.scale).map((choice) => choice.label);
  if (scale.length === 0) return choices.map((choice, at) => `${at + 1}. ${choice.label}`).join('\n');
  const others = choices.filter((choice) => !choice.scale).map((choice) => `• ${choice.label}`);
  return [scale.join(' '), ...others].join('\n');
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
