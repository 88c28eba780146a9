import { readFileSync } from 'node:fs';
import type { DangerKind } from '../../../knowledge/danger/kinds.ts';

export type Half = 'tuning' | 'held-out';
export type Example = { text: string; kind: DangerKind | null; half: Half };

/**
 * The examples of one language. Which half one belongs to depends on its text alone, so adding others moves none;
 * ordinary messages to which the phrases were tuned as a whole are kept apart and never count as held out.
 */
export function readCorpus(locale: string): Example[] {
  const urgent = linesOf(locale, 'urgent').map((line) => {
    const [kind = '', text = ''] = line.split('\t');
    return { kind: kind as DangerKind, text, half: halfOf(text) };
  });
  const ordinary = linesOf(locale, 'ordinary').map((text) => ({ kind: null, text, half: halfOf(text) }));
  const tuned = linesOf(locale, 'tuned-ordinary').map((text) => ({ kind: null, text, half: 'tuning' as const }));
  return [...urgent, ...ordinary, ...tuned];
}

function linesOf(locale: string, name: string): string[] {
  const text = readFileSync(new URL(`corpus/${locale}.${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** FNV-1a over the text's UTF-16 code units; the highest bit decides. */
function halfOf(text: string): Half {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash < 0 ? 'held-out' : 'tuning';
}
