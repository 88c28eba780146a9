import { LOCALES } from '../locales/locale.ts';
import type { Content } from './compose.ts';

/**
 * Makes what is made once for reading texts, piece after piece while nothing else is to do: the matcher of urgent harm first, then each
 * language. The service listens already; whoever writes before it is done waits for the piece that they need, and no longer.
 */
export function makeReady({ danger, knowledge }: Content): void {
  const pieces = [
    () => danger.find('hello'),
    ...LOCALES.flatMap((locale) => [() => knowledge.phraseIndex(locale), () => knowledge.learned(locale)]),
  ];
  const next = (): void => {
    const piece = pieces.shift();
    if (!piece) return;
    piece();
    setImmediate(next).unref();
  };
  setImmediate(next).unref();
}
