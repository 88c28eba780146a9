import type { DangerMatcher } from '../../../knowledge/danger/danger.ts';
import { DANGER_KINDS, type DangerKind } from '../../../knowledge/danger/kinds.ts';
import { type Example, type Half, readCorpus } from './corpus.ts';

export const MEASURED_LOCALES = ['en', 'ar', 'pl'] as const;

/**
 * `caught`: urgent messages for which anything was found; `sure`: of those, answered without asking first; `kindRight`:
 * as its own kind. `falseAlarms`: ordinary messages for which anything was found; `sureAlarms`: of those, without asking first. `byKind`: the urgent messages again, by the kind that they were written as.
 */
export type Figures = {
  urgent: number;
  caught: number;
  missed: number;
  sure: number;
  kindRight: number;
  ordinary: number;
  falseAlarms: number;
  sureAlarms: number;
  byKind: Record<DangerKind, { urgent: number; missed: number }>;
};

export type Measured = {
  figures: Record<string, Record<Half, Figures>>;
  /** What went wrong in the tuning half, in words. The held-out half is told as figures only, so that nobody tunes to it. */
  tuningErrors: string[];
};

/** Measures the first examples unless told to read others. */
export function measureCorpora(matcher: DangerMatcher, read: (locale: string) => Example[] = readCorpus): Measured {
  const measured: Measured = { figures: {}, tuningErrors: [] };
  for (const locale of MEASURED_LOCALES) {
    const halves = { tuning: noFigures(), 'held-out': noFigures() };
    for (const { text, kind, half } of read(locale)) {
      const found = matcher.find(text);
      const right = count(halves[half], kind, found);
      if (!right && half === 'tuning') {
        measured.tuningErrors.push(`${locale} ${kind ?? 'ordinary'} → ${JSON.stringify(found)}: ${text}`);
      }
    }
    measured.figures[locale] = halves;
  }
  return measured;
}

function count(figures: Figures, kind: DangerKind | null, found: ReturnType<DangerMatcher['find']>): boolean {
  if (kind === null) {
    figures.ordinary++;
    if (found !== null) figures.falseAlarms++;
    if (found?.certainty === 'sure') figures.sureAlarms++;
    return found === null;
  }
  figures.urgent++;
  figures.byKind[kind].urgent++;
  if (found === null) {
    figures.missed++;
    figures.byKind[kind].missed++;
    return false;
  }
  figures.caught++;
  if (found.certainty === 'sure') figures.sure++;
  if (found.kind === kind) figures.kindRight++;
  return true;
}

function noFigures(): Figures {
  const byKind = Object.fromEntries(DANGER_KINDS.map((kind) => [kind, { urgent: 0, missed: 0 }])) as Figures['byKind'];
  return { urgent: 0, caught: 0, missed: 0, sure: 0, kindRight: 0, ordinary: 0, falseAlarms: 0, sureAlarms: 0, byKind };
}
