import type { KnowledgeFiles } from '../base.ts';
import type { Guide } from '../schema/guide.ts';
import type { Block, Inline } from '../schema/markdown.ts';
import { tokensOf } from '../text/tokens.ts';

/** How often a word of each field counts: the answer says more of a guide's subject than a line in one of its parts. */
const answerWeight = 4;
const firstStepWeight = 2;
const partWeight = 1;

/** The words of a guide's own text in a language, each with how much of it there is; English parts only in English. */
export function guideWords(knowledge: KnowledgeFiles, guide: Guide, locale: string): Map<string, number> {
  const { text, fellBack, parts } = knowledge.guideText(guide.id, locale);
  const counts = new Map<string, number>();
  const add = (words: string, weight: number) => {
    for (const word of tokensOf(words)) {
      counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  };
  if (!fellBack) {
    add(text.answer, answerWeight);
    add(text.first_step, firstStepWeight);
  }
  if (locale.startsWith(parts.locale)) {
    for (const block of Object.values(parts.byName).flat()) {
      add(textOf(block), partWeight);
    }
  }
  return counts;
}

function textOf(block: Block): string {
  const lines = block.kind === 'paragraph' ? [block.content] : block.items;
  return lines.flatMap((it) => it.map(inlineText)).join(' ');
}

function inlineText(it: Inline): string {
  return it.kind === 'bold' ? it.content.map(inlineText).join(' ') : it.text;
}
