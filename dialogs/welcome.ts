import { howDidItGo } from './acts/follow-up.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';
import type { Step } from './step.ts';
import { goTo, show } from './turn.ts';
import type { World } from './world.ts';

/**
 * Who runs this and what is kept, in two sentences; then the question. Coming again greets nobody twice, but keeps what was agreed: to ask how it
 * went. `from` is said only where it is somebody whom we know: a link may claim anything.
 */
export function welcome(state: State, world: World, from?: string): Step {
  if (state.place.at !== 'new') return howDidItGo(state, world) ?? { kind: 'step', state, replies: [], acts: [] };
  const demonstration: Reply[] = world.demonstration ? [{ said: { key: 'conversation:welcome.demonstration' } }] : [];
  const giver = from === undefined ? undefined : world.givers?.get(from);
  const given: Reply[] =
    giver === undefined ? [] : [{ said: { key: 'conversation:welcome.given', params: { giver } } }];
  return show(goTo(state, { at: 'listening' }), world, [
    { said: { key: 'conversation:welcome.hello', params: { operator: world.operator } } },
    { said: { key: 'conversation:welcome.kept', params: { days: world.daysKept } } },
    ...given,
    ...demonstration,
  ]);
}
