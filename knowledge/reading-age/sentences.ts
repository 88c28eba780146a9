import { type EnglishText, partNames } from '../schema/guide-text.ts';
import type { Block, Inline } from '../schema/markdown.ts';

/** A guide as its reader gets it, sentence by sentence. A line of a list is a sentence, or several. */
export function sentencesOf(text: EnglishText): string[] {
  const blocks = partNames.flatMap((name) => text.parts[name] ?? []);
  return [text.title, text.answer, text.first_step, ...blocks.flatMap(linesOf)].flatMap(split);
}

function linesOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [wordsOf(block.content)] : block.items.map(wordsOf);
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((it) => (it.kind === 'bold' ? wordsOf(it.content) : it.text)).join('');
}

function split(line: string): string[] {
  return line.split(/(?<=[.!?]["”’)]?)\s+/u);
}
