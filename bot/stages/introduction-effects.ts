import { type Introduction, isLookedAfter } from '../../dialogs/introduction/introduction.ts';
import type { State } from '../../dialogs/state.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Conversation } from '../conversation/store.ts';

/**
 * What a change leaves to be done for introductions: each that came to another state is counted by kind and state, and staff find those
 * that they look after on a list of their hub, for as long as the conversation goes on. Why one did not help reaches the curator; what the person says about a step of their plan does by itself.
 */
export function introductionEffects(
  { state: before, version }: Pick<Conversation, 'state' | 'version'>,
  { introductions }: Pick<State, 'introductions'>,
  by: 'person' | 'staff',
  now: number,
): Effect[] {
  const was = new Map(before.introductions.map((it) => [it.id, it]));
  const changed = introductions.filter((it) => was.get(it.id)?.state !== it.state);
  const hubs = new Set(introductions.filter(isLookedAfter).map(({ hub }) => hub));
  return [
    ...changed.map((it) => countOf(it, version, now)),
    ...(by === 'staff' ? changed.flatMap((it) => reasonOf(it, version, now)) : []),
    ...[...hubs].map((hub): Effect => ({ kind: 'list-introductions', hub })),
  ];
}

function countOf({ kind, state }: Introduction, version: number, now: number): Effect {
  return { kind: 'count-introduction', version, month: dayOf(now).slice(0, 7), of: kind, state };
}

function reasonOf(introduction: Introduction, version: number, now: number): Effect[] {
  if (introduction.state !== 'not-helped') return [];
  const is = { what: 'did-not-work', reason: introduction.because, day: dayOf(now) } as const;
  return [{ kind: 'report-reason', version, step: `service:${introduction.service}`, was: null, is }];
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
