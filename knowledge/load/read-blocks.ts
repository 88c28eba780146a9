import type { Block, Inline } from '../schema/markdown.ts';
import { readInline } from './read-inline.ts';

export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

type Report = (line: number, reason: string) => void;

interface OpenBlock {
  readonly kind: Block['kind'];
  readonly runs: { line: number; text: string }[];
}

const marks = [
  { kind: 'bullets', pattern: /^- +(\S.*)$/ },
  { kind: 'numbers', pattern: /^\d+\. +(\S.*)$/ },
] as const;

const notAllowed = /^(#|>|\||```|~~~|\* |\+ |---|===|\t)/;

/**
 * Reads the lines of one part: paragraphs, `- ` lists and `1. ` lists. A line that is indented goes on with the item
 * before it. What cannot be read is reported with its line.
 */
export function readBlocks(lines: readonly SourceLine[], report: Report): Block[] {
  return openBlocks(lines, report).flatMap((it) => closeBlock(it, report));
}

function openBlocks(lines: readonly SourceLine[], report: Report): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  let gap = true;
  for (const { line, text } of lines) {
    const words = text.trim();
    const last = blocks.at(-1);
    const mark = marks.find((it) => it.pattern.test(text));
    if (words === '') {
      gap = true;
      continue;
    }
    if (mark) {
      const run = { line, text: mark.pattern.exec(text)?.[1] ?? '' };
      if (last?.kind === mark.kind) {
        last.runs.push(run);
      } else {
        blocks.push({ kind: mark.kind, runs: [run] });
      }
    } else if (notAllowed.test(text) || (/^\s/.test(text) && marks.some((it) => it.pattern.test(words)))) {
      report(line, 'a part holds paragraphs, "- " lists and "1. " lists only');
    } else if (last && !gap && (last.kind === 'paragraph' || /^\s/.test(text))) {
      const run = last.runs.at(-1);
      if (run) {
        run.text += ` ${words}`;
      }
    } else {
      blocks.push({ kind: 'paragraph', runs: [{ line, text: words }] });
    }
    gap = false;
  }
  return blocks;
}

function closeBlock(block: OpenBlock, report: Report): Block[] {
  const items: (readonly Inline[])[] = [];
  for (const run of block.runs) {
    const result = readInline(run.text.trim());
    if (result.ok) {
      items.push(result.content);
    } else {
      report(run.line, result.reason);
    }
  }
  if (block.kind !== 'paragraph') {
    return [{ kind: block.kind, items }];
  }
  return items.map((content) => ({ kind: 'paragraph', content }));
}
