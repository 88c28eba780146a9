import { URGENT_GUIDES } from '../../../knowledge/danger/urgent-guides.ts';
import { openingsIn } from '../openings.ts';
import { questionsIn } from '../questions.ts';
import type { Half } from './corpus.ts';

/** What somebody writes about a need, or about nothing of ours, with no danger in it. */
export interface OrdinaryMessage {
  readonly text: string;
  readonly half: Half;
}

/** All questions and openings of a language but those that a guide for people in danger, or for what cannot wait, answers. */
export function ordinaryMessages(locale: string): OrdinaryMessage[] {
  const questions = questionsIn(locale).map((it) => ({ ...it, guides: [it.guide ?? '', ...it.also] }));
  const openings = openingsIn(locale).map((it) => ({ ...it, guides: it.needs }));
  return [...questions, ...openings]
    .filter(({ guides }) => !guides.some((guide) => URGENT_GUIDES.has(guide)))
    .map(({ text, heldOut }) => ({ text, half: heldOut ? 'held-out' : 'tuning' }));
}
