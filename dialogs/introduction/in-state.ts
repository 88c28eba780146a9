import type { State } from '../state.ts';
import { canWithdraw, INTRODUCTIONS, type Introduction, isNeeded, isUnderWay } from './introduction.ts';
import { moved, type PersonMove, type Progress } from './moved.ts';

type Has = Pick<State, 'introductions'>;

export function introductionIn({ introductions }: Has, id: string): Introduction | undefined {
  return introductions.find((it) => it.id === id);
}

/** Those that can still be withdrawn, the newest last. */
export function withdrawableIn({ introductions }: Has) {
  return introductions.filter(canWithdraw);
}

/** The state after a move of one introduction. Null: there is none, or it cannot be moved so. */
export function withMove<S extends Has>(state: S, id: string, move: PersonMove | Progress): S | null {
  const before = introductionIn(state, id);
  const after = before ? moved(before, move) : null;
  if (after === null) return null;
  return { ...state, introductions: state.introductions.map((it) => (it === before ? after : it)) };
}

/**
 * The state with a new one. One that is still asked about gives way to it; so does the oldest that nobody needs, where there is no room. Null:
 * all are needed.
 */
export function withOffer<S extends Has>(state: S, offered: Introduction): S | null {
  const others = state.introductions.filter((it) => it.state !== 'offered');
  const unneeded = others.find((it) => !isNeeded(it));
  const kept = others.length < INTRODUCTIONS ? others : others.filter((it) => it !== unneeded);
  return kept.length < INTRODUCTIONS ? { ...state, introductions: [...kept, offered] } : null;
}

/** The one that the person is asked about and has not answered. */
export function openIn({ introductions }: Has): Introduction | undefined {
  return introductions.find((it) => it.state === 'offered');
}

/** What became of a step that is a place tells how an introduction to that place ended. */
export function introducedTo<S extends Has>(step: string, state: S, progress: Progress): S {
  const theirs = state.introductions.find((it) => isUnderWay(it) && `service:${it.service}` === step);
  return (theirs && withMove(state, theirs.id, progress)) ?? state;
}
