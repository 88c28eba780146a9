import type { Need as Heard } from '../knowledge/search/understand.ts';
import { startSteps } from './acts/needs.ts';
import { choice, PERSON } from './choices.ts';
import { merged, namesOf, needOf } from './needs.ts';
import type { State } from './state.ts';
import type { Input, Step } from './step.ts';
import { goTo, say, show } from './turn.ts';
import type { World } from './world.ts';

/** After this many misunderstandings in a row the person is offered a human, not another try. */
const MISSES = 3;
/** As many guesses as a person can choose from at a glance. */
const OPTIONS = 4;

/** Free words, anywhere: several needs at once, one, a guess to choose from, or nothing that we know. */
export function hear(state: State, input: Extract<Input, { kind: 'text' }>, world: World): Step {
  const understood = world.understand(input.text, input.locale);
  const known: State = { ...state, goal: state.goal ?? input.text };
  if (understood.certainty === 'none') return notUnderstood(known);
  if (understood.certainty === 'perhaps') {
    const options = merged([], understood.needs.map(needOf)).slice(0, OPTIONS);
    return show(goTo({ ...known, misses: 0 }, { at: 'choosing-need', options }), world);
  }
  return heard({ ...known, misses: 0 }, bestOfEach(understood.needs).map(needOf), world);
}

/** Beside what is sure, the best guess for each other thing that was said: the person confirms them all and can take one out. */
function bestOfEach(needs: readonly Heard[]): Heard[] {
  const guessed = new Set<string>();
  return needs.filter((need) => {
    const words = need.why.join(' ');
    if (need.certainty === 'sure') return true;
    if (guessed.has(words)) return false;
    guessed.add(words);
    return true;
  });
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
