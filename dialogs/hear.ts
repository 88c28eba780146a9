import { startSteps } from './acts/needs.ts';
import { choice, PERSON } from './choices.ts';
import { merged, namesOf, needOf } from './needs.ts';
import type { State } from './state.ts';
import type { Input, Step } from './step.ts';
import { goTo, say, show } from './turn.ts';
import type { World } from './world.ts';

/** After this many misunderstandings in a row the person is offered a human, not another try. */
const MISSES = 3;

/** Free words, anywhere: several needs at once, one, a guess to choose from, or nothing that we know. */
export function hear(state: State, input: Extract<Input, { kind: 'text' }>, world: World): Step {
  const understood = world.understand(input.text, input.locale);
  const known: State = { ...state, goal: state.goal ?? input.text };
  if (understood.certainty === 'none') return notUnderstood(known);
  const sure = understood.needs.filter((need) => need.certainty === 'sure').map(needOf);
  if (sure.length === 0) {
    const options = merged([], understood.needs.map(needOf)).slice(0, 4);
    return show(goTo({ ...known, misses: 0 }, { at: 'choosing-need', options }), world);
  }
  return heard({ ...known, misses: 0 }, sure, world);
}

function heard(state: State, needs: readonly ReturnType<typeof needOf>[], world: World): Step {
  const correcting = state.place.at === 'confirming';
  const all = merged(correcting ? state.needs : [], needs);
  if (all.length === 1) return startSteps(state, all, world);
  const next = goTo({ ...state, needs: all }, { at: 'confirming', needs: all });
  if (!correcting) return show(next, world);
  const step = show(next, world);
  const [first, ...rest] = step.replies;
  if (!first) return step;
  const changed = { ...first, said: { key: 'conversation:heard.changed' as const, params: { needs: namesOf(all) } } };
  return { ...step, replies: [changed, ...rest] };
}

function notUnderstood(state: State): Step {
  const misses = state.misses + 1;
  if (misses >= MISSES) {
    return say({ ...state, misses: 0 }, [
      {
        said: { key: 'conversation:heard.none-again' },
        choices: [{ ...PERSON, means: 'yes' }, choice('more', { do: 'something-else' }, undefined, 'no')],
      },
    ]);
  }
  return say({ ...state, misses }, [
    {
      said: { key: 'conversation:heard.none' },
      choices: [PERSON, choice('other-language', { do: 'choose-language' })],
    },
  ]);
}
