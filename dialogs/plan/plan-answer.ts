import { newGoal } from '../acts/plan.ts';
import { notACode, takeUp } from '../acts/plan-code.ts';
import { dayRead } from '../acts/plan-day.ts';
import type { State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import type { World } from '../world.ts';
import { codeAnywhere, codeIn, countSigns } from './code.ts';
import { readDay } from './read-day.ts';
import { todayOf } from './today.ts';

/**
 * What a typed text means for the plan: a code anywhere; a day, a goal or a code where it was asked for. Null: it is something else,
 * and heard as such, even in the middle of a question.
 */
export function planAnswer(state: State, text: string, world: World): Step | Query | null {
  const code = codeAnywhere(text);
  if (code) return takeUp(state, code, world);
  const { place } = state;
  switch (place.at) {
    case 'asking-goal':
      return text.trim() === '' ? null : newGoal(state, text, world);
    case 'asking-day': {
      const day = readDay(text, todayOf(state, world));
      return day && dayRead(state, place.step, day, world);
    }
    case 'asking-code':
      return codeAsked(state, text, world);
    default:
      return null;
  }
}

/** A word alone, or signs with a digit among them, were meant as the code; a sentence was not. */
function codeAsked(state: State, text: string, world: World): Step | Query | null {
  const code = codeIn(text);
  if (code) return takeUp(state, code, world);
  const meant = /\p{Nd}/u.test(text) && text.trim().length <= 20;
  return meant ? notACode(state, countSigns(text)) : null;
}
