import type { DangerMatcher } from '../../../knowledge/danger/danger.ts';
import { type Half, readCorpus } from './corpus.ts';

export const MEASURED_LOCALES = ['en', 'ar', 'pl'] as const;

/** `caught`: urgent messages for which anything was found; `sure`: of those, answered without asking first; `kindRight`: as its own kind. */
export type Figures = {
  urgent: number;
  caught: number;
  missed: number;
  sure: number;
  kindRight: number;
  ordinary: number;
  falseAlarms: number;
};

export type Measured = {
  figures: Record<string, Record<Half, Figures>>;
  /** What went wrong in the tuning half, in words. The held-out half is told as figures only, so that nobody tunes to it. */
  tuningErrors: string[];
};

export function measureCorpora(matcher: DangerMatcher): Measured {
  const measured: Measured = { figures: {}, tuningErrors: [] };
  for (const locale of MEASURED_LOCALES) {
    const halves = { tuning: noFigures(), 'held-out': noFigures() };
    for (const { text, kind, half } of readCorpus(locale)) {
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

function count(figures: Figures, kind: string | null, found: ReturnType<DangerMatcher['find']>): boolean {
  if (kind === null) {
    figures.ordinary++;
    if (found !== null) figures.falseAlarms++;
    return found === null;
  }
  figures.urgent++;
  if (found === null) {
    figures.missed++;
    return false;
  }
  figures.caught++;
  if (found.certainty === 'sure') figures.sure++;
  if (found.kind === kind) figures.kindRight++;
  return true;
}

function noFigures(): Figures {
  return { urgent: 0, caught: 0, missed: 0, sure: 0, kindRight: 0, ordinary: 0, falseAlarms: 0 };
}
