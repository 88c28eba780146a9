import type { Need as Heard } from '../knowledge/search/understand.ts';
import { reasoned } from '../knowledge/text/because.ts';
import { heardStrengths } from './acts/areas-of-life.ts';
import { type OrderReason, startSteps } from './acts/needs.ts';
import { steppingIn } from './acts/steps.ts';
import { choice, PERSON } from './choices.ts';
import { merged, needOf } from './needs.ts';
import { presentAreas } from './places/areas-of-life.ts';
import type { Need, State } from './state.ts';
import type { Input, Step } from './step.ts';
import { goTo, say, show } from './turn.ts';
import type { World } from './world.ts';

type Text = Extract<Input, { kind: 'text' }>;

/** After this many misunderstandings in a row the person is offered a human, not another try. */
const MISSES = 3;
/** As many guesses as a person can choose from at a glance. */
const OPTIONS = 4;
/** As many needs as are gone through one after the other; a person can say the others again. */
const NEEDS = 8;

/** Free words, anywhere: several needs at once, one, a guess to choose from, or nothing that we know. */
export function hear(state: State, input: Text, world: World): Step {
  const understood = world.understand(input.text, input.locale);
  if (state.place.at === 'strengths' && understood.certainty !== 'sure') return heardStrengths(state, input.text);
  const known: State = { ...state, goal: state.goal ?? input.text };
  if (understood.certainty === 'none') return notUnderstood(known, state.goal === null);
  if (understood.certainty === 'perhaps') {
    const options = merged([], understood.needs.map(needOf)).slice(0, OPTIONS);
    return show(goTo({ ...known, misses: 0 }, { at: 'choosing-need', options }), world);
  }
  const needs = merged([], bestOfEach(understood.needs).map(needOf));
  const { ordered, reason } = inOrder(needs, input, world);
  return startSteps({ ...known, misses: 0 }, merged(ordered, unfinished(state)).slice(0, NEEDS), world, reason);
}

/** Beside what is sure, the best guess for each other thing that was said: the person sees them all and can take one out. */
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

/** What cannot wait first; then, where one thing stands in the way of another, what stands in the way; else as it was said. */
function inOrder(
  needs: readonly Need[],
  input: Text,
  world: World,
): { ordered: readonly Need[]; reason?: OrderReason } {
  const urgent = world.knowledge.cannotWait.flatMap((id) => needs.filter((need) => need.id === `guide:${id}`));
  if (urgent.length > 0 && urgent[0] !== needs[0])
    return { ordered: merged(urgent, needs), reason: 'heard.urgent-first' };
  const cause = reasoned(input.text, input.locale)?.why ?? null;
  const causes = cause === null ? [] : world.understand(cause, input.locale).needs.map(needOf);
  const before = needs.filter((need) => causes.some((it) => it.id === need.id));
  const linked = before.length > 0 && before.length < needs.length;
  return linked ? { ordered: merged(before, needs), reason: 'heard.linked' } : { ordered: needs };
}

/** What was being gone through when the person said something new: it is taken up again afterwards, unless it is in the plan. */
export function unfinished(state: State): Need[] {
  const here = state.place.at === 'asking-why-not' ? state.trail.at(-1) : state.place;
  const stepping = here?.at === 'listening' ? undefined : steppingIn(state);
  const rest = stepping?.needs.slice(stepping.index) ?? [];
  return rest.filter((need) => !state.plan.some((step) => step.id === need.id));
}

/** The first words are kept as what the person wants, whatever they are: nobody has to say it in ours. */
function notUnderstood(state: State, first: boolean): Step {
  const misses = state.misses + 1;
  if (misses >= MISSES) {
    return say({ ...state, misses: 0 }, [
      {
        said: { key: 'conversation:heard.none-again' },
        choices: [{ ...PERSON, means: 'yes' }, choice('more', { do: 'something-else' }, undefined, 'no')],
      },
    ]);
  }
  if (first) {
    const next = goTo({ ...state, misses }, { at: 'choosing-area' });
    return say(next, [{ said: { key: 'conversation:heard.goal' } }, ...presentAreas()]);
  }
  return say({ ...state, misses }, [
    {
      said: { key: 'conversation:heard.none' },
      choices: [
        choice('areas', { do: 'areas-of-life' }),
        PERSON,
        choice('help', { do: 'help' }),
        choice('other-language', { do: 'choose-language' }),
      ],
    },
  ]);
}
