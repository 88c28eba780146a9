import type { KnowledgeFiles } from '../../base.ts';
import type { Block, Inline } from '../../schema/markdown.ts';
import type { Example } from './learn.ts';

/** How much the guide's own words count beside a sentence as people write it. */
const TITLE = 2;
const ANSWER = 1;
const FIRST_STEP = 0.5;
const WORDS = 1;
const PART = 0.15;

/** The guides' own words in a language, sentence by sentence, as examples that count less. */
export function ownWords(knowledge: KnowledgeFiles, locale: string): Example[] {
  return knowledge.guides.flatMap(({ id: guide }) => {
    const { text, fellBack, parts } = knowledge.guideText(guide, locale);
    if (fellBack) return [];
    const sentences = locale.startsWith(parts.locale)
      ? Object.values(parts.byName).flat().flatMap(linesOf).flatMap(split)
      : [];
    return [
      { text: text.title, guide, weight: TITLE },
      { text: text.answer, guide, weight: ANSWER },
      { text: text.first_step, guide, weight: FIRST_STEP },
      ...text.words.map((words) => ({ text: words, guide, weight: WORDS })),
      ...sentences.map((sentence) => ({ text: sentence, guide, weight: PART })),
    ];
  });
}

/** Shorter pieces of a guide, such as "in Wales:", say nothing of its subject. In letters. */
const SHORTEST = 15;

function split(line: string): string[] {
  return line.split(/(?<=[.!?؟])\s+/u).filter((it) => it.length >= SHORTEST);
}

function linesOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [wordsOf(block.content)] : block.items.map(wordsOf);
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((it) => (it.kind === 'bold' ? wordsOf(it.content) : it.text)).join('');
}
