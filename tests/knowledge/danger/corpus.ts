import { readFileSync } from 'node:fs';
import { DANGER_KINDS, type DangerKind } from '../../../knowledge/danger/kinds.ts';

export type Half = 'tuning' | 'held-out';
export type Example = { text: string; kind: DangerKind | null; half: Half };

/**
 * The examples of one language. Which half one belongs to depends on its text alone, so adding others moves none;
 * ordinary messages to which the phrases were tuned as a whole are kept apart and never count as held out.
 */
export function readCorpus(locale: string): Example[] {
  const urgent = linesOf(locale, 'urgent').map((line) => ({ ...urgentOf(line), half: halfOf(urgentOf(line).text) }));
  const ordinary = linesOf(locale, 'ordinary').map((text) => ({ kind: null, text, half: halfOf(text) }));
  const tuned = linesOf(locale, 'tuned-ordinary').map((text) => ({ kind: null, text, half: 'tuning' as const }));
  return [...urgent, ...ordinary, ...tuned];
}

/**
 * The second examples of one language, written without sight of the phrases or of the first examples. They stand in a
 * shuffled order and every second line is held out, so a line may be mended in place, but none added, removed or moved.
 * Many messages have a counterpart in the other languages; counterparts are in the same half, so that the tuning half of
 * one language does not give away what another holds out.
 */
export function readSecondCorpus(locale: string): Example[] {
  const urgent = linesOf(locale, 'second-urgent').map((line, index) => ({ ...urgentOf(line), half: halfAt(index) }));
  const ordinary = linesOf(locale, 'second-ordinary').map((text, index) => ({ kind: null, text, half: halfAt(index) }));
  return [...urgent, ...ordinary];
}

/**
 * The third examples of one language, by authors who had seen nothing of ours and wrote as people would to this service. Every second line,
 * from the first on, is held out; the tuning half is among what the second reading is fitted on (`npm run fit:danger`).
 */
export function readThirdCorpus(locale: string): Example[] {
  const urgent = linesOf(locale, 'third-urgent')
    .map((line, index) => ({ ...urgentOf(line), half: otherHalfAt(index) }))
    .filter(({ kind }) => DANGER_KINDS.includes(kind));
  const ordinary = linesOf(locale, 'third-ordinary').map((text, index) => ({
    kind: null,
    text,
    half: otherHalfAt(index),
  }));
  return [...urgent, ...ordinary];
}

/** Of the third examples, what cannot wait and is no danger. */
export function readThirdQuiet(locale: string): { readonly text: string; readonly half: Half }[] {
  return linesOf(locale, 'third-urgent')
    .map((line, index) => ({ ...urgentOf(line), half: otherHalfAt(index) }))
    .filter(({ kind }) => !DANGER_KINDS.includes(kind));
}

function otherHalfAt(index: number): Half {
  return index % 2 === 0 ? 'held-out' : 'tuning';
}

function urgentOf(line: string): { kind: DangerKind; text: string } {
  const [kind = '', text = ''] = line.split('\t');
  return { kind: kind as DangerKind, text };
}

function halfAt(index: number): Half {
  return index % 2 === 0 ? 'tuning' : 'held-out';
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
