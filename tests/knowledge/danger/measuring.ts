import type { DangerMatcher } from '../../../knowledge/danger/danger.ts';
import { DANGER_KINDS, type DangerKind, isUrgent } from '../../../knowledge/danger/kinds.ts';
import { tokensOf } from '../../../knowledge/text/tokens.ts';
import { type Example, type Half, readCorpus, readThirdQuiet } from './corpus.ts';
import { ordinaryMessages } from './ordinary-messages.ts';
import { exampleFiles, markedTexts, talkFiles } from './phrase-files.ts';

export const MEASURED_LOCALES = ['en', 'ar', 'pl'] as const;

/**
 * `caught`: urgent messages that are answered with the numbers, or asked about; `sure`: of those, answered without asking first; `beside`: urgent
 * messages that are only answered with a way to the numbers beside the answer; `missed`: with nothing at all. `kindRight`: as its own kind. `falseAlarms`: ordinary messages
 * that are answered with the numbers or asked about; `sureAlarms`: of those, without asking first; `besideOrdinary`: those with a way beside the
 * answer. `byKind`: the urgent messages again, by the kind that they were written as.
 */
export type Figures = {
  urgent: number;
  caught: number;
  beside: number;
  missed: number;
  sure: number;
  kindRight: number;
  ordinary: number;
  falseAlarms: number;
  sureAlarms: number;
  besideOrdinary: number;
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
      if (isTaught(text)) continue;
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
    if (isAlarm(found)) figures.falseAlarms++;
    if (found?.certainty === 'sure') figures.sureAlarms++;
    if (found?.certainty === 'beside') figures.besideOrdinary++;
    return !isAlarm(found);
  }
  figures.urgent++;
  figures.byKind[kind].urgent++;
  if (found?.kind === kind) figures.kindRight++;
  if (found?.certainty === 'beside') {
    figures.beside++;
    return true;
  }
  if (!isAlarm(found)) {
    figures.missed++;
    figures.byKind[kind].missed++;
    return false;
  }
  figures.caught++;
  if (found?.certainty === 'sure') figures.sure++;
  return true;
}

/** What the person is stopped by: the numbers, or the question of safety. */
function isAlarm(found: ReturnType<DangerMatcher['find']>): boolean {
  return found?.certainty === 'sure' || found?.certainty === 'ask';
}

function noFigures(): Figures {
  const byKind = Object.fromEntries(DANGER_KINDS.map((kind) => [kind, { urgent: 0, missed: 0 }])) as Figures['byKind'];
  return {
    urgent: 0,
    caught: 0,
    beside: 0,
    missed: 0,
    sure: 0,
    kindRight: 0,
    ordinary: 0,
    falseAlarms: 0,
    sureAlarms: 0,
    besideOrdinary: 0,
    byKind,
  };
}

/** Whether a message, such as a greeting, is taught as it stands, or is what marked words of a message say: it would measure nothing. */
function isTaught(text: string): boolean {
  return taught.has(plainly(text));
}

const taught: ReadonlySet<string> = new Set(
  [...exampleFiles(), ...talkFiles()]
    .flatMap((file) => file.text.split('\n'))
    .concat(markedTexts())
    .map(plainly),
);

function plainly(text: string): string {
  return tokensOf(text).join(' ');
}

/** How ordinary messages are taken, in each half: how many there are, and how many are stopped by, shown a way beside, or given first words. */
export type OrdinaryFigures = Record<
  Half,
  { messages: number; asked: number; sure: number; beside: number; quiet: number }
>;

/** What people write about their needs, which should hardly ever be asked about. `asked`: of the tuning half, what was stopped by, in words. */
export function measureOrdinary(matcher: DangerMatcher): { figures: Record<string, OrdinaryFigures>; asked: string[] } {
  const figures: Record<string, OrdinaryFigures> = {};
  const asked: string[] = [];
  for (const locale of MEASURED_LOCALES) {
    const none = () => ({ messages: 0, asked: 0, sure: 0, beside: 0, quiet: 0 });
    const halves: OrdinaryFigures = { tuning: none(), 'held-out': none() };
    for (const { text, half } of ordinaryMessages(locale)) {
      if (isTaught(text)) continue;
      const found = matcher.find(text);
      halves[half].messages++;
      if (isAlarm(found)) halves[half].asked++;
      if (found && found.certainty !== 'ask') halves[half][found.certainty]++;
      if (isAlarm(found) && half === 'tuning') asked.push(`${locale} ${JSON.stringify(found)}: ${text}`);
    }
    figures[locale] = halves;
  }
  return { figures, asked };
}

/** Messages about what cannot wait and is no danger: how many there are in each half, and how many are answered before all else. */
export function measureQuiet(
  matcher: DangerMatcher,
): Record<string, Record<Half, { messages: number; heard: number }>> {
  const ofHalf = (locale: string, half: Half) => {
    const texts = readThirdQuiet(locale).filter((it) => it.half === half && !isTaught(it.text));
    return { messages: texts.length, heard: texts.filter(({ text }) => isUrgent(matcher.find(text))).length };
  };
  return Object.fromEntries(
    MEASURED_LOCALES.map((locale) => [
      locale,
      { tuning: ofHalf(locale, 'tuning'), 'held-out': ofHalf(locale, 'held-out') },
    ]),
  );
}
