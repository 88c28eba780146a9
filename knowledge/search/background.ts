import type { Finding } from './find-needs.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';

/**
 * Findings of one message without what is only said around them: guesses and general words of services beside something
 * sure, and what another finding's own phrase takes in ("I asked for asylum. I have no money").
 */
export function withoutBackground(index: PhraseIndex, findings: readonly Finding[]): Finding[] {
  const sure = findings.filter((it) => it.certainty === 'sure' && it.whole > 0 && it.to.kind !== 'service');
  if (sure.length === 0) {
    return [...findings];
  }
  const told = findings.filter((it) => sure.includes(it) || (it.whole > 0 && it.to.kind !== 'service') || it.whole > 1);
  return told.length < 2
    ? told
    : told.filter((it, at) => !told.slice(0, at).some((earlier) => takesIn(index, earlier, it)));
}

/** Whether one finding has a phrase that is made up of words of both. */
function takesIn(index: PhraseIndex, one: Finding, other: Finding): boolean {
  const [first, ...more] = other.words.map((it) => phrasesWith(index, it.stem));
  if (one.candidate === other.candidate || one.to.kind !== 'guide' || !first) {
    return false;
  }
  const own = one.words.map((it) => phrasesWith(index, it.stem));
  return first.some((phrase) => {
    const has = own.filter((it) => it.includes(phrase)).length;
    const whole = 1 + more.length + has === index.sizeOf[phrase];
    return index.candidateOf[phrase] === one.candidate && has > 0 && whole && more.every((it) => it.includes(phrase));
  });
}
