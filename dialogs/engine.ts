import { act } from './act.ts';
import type { Action } from './action.ts';
import { danger, withNumbersBeside } from './acts/danger.ts';
import { leftFirst, messageAnswer, stillWaiting } from './acts/person.ts';
import { quiet } from './acts/quiet.ts';
import { toldFirst } from './acts/tell-us.ts';
import { typedChoice } from './answer.ts';
import { hear } from './hear.ts';
import { introductionAnswer } from './introduction/introduction-answer.ts';
import { surelyHeard } from './needs.ts';
import { planAnswer } from './plan/plan-answer.ts';
import { ratingAnswer } from './rating/rating-answer.ts';
import { reportAnswer } from './report/report-answer.ts';
import { withAnswers } from './report/with-answers.ts';
import type { State } from './state.ts';
import type { Input, Query, Step } from './step.ts';
import { areaAnswer } from './timetable/area-answer.ts';
import { show } from './turn.ts';
import { welcome } from './welcome.ts';
import type { World } from './world.ts';

/** An answer has so many words at most: "next Friday", "on the 3rd". */
const LONGEST_ANSWER = 3;

/**
 * One turn of the conversation, as a pure function: the same state, input and world give the same step. So a turn can be run
 * again when another process changed the state first. A `Query` asks for a read; the turn is then run again with its answer.
 */
export function converse(state: State, input: Input, world: World): Step | Query {
  if (input.kind === 'danger' && input.certainty === 'sure')
    return danger(state, input, surelyHeard(input, world), world);
  if (input.kind === 'danger' || input.kind === 'quiet') return perhapsUrgent(state, input, world);
  return withAnswers(state, world, (looked) => turn(looked, input, world));
}

/** What is not surely danger may be the words of a button, or "goodbye", or the day that was asked for: those do what they say. */
function perhapsUrgent(state: State, input: Extract<Input, { kind: 'danger' | 'quiet' }>, world: World): Step | Query {
  const action = meantBy(state, input.text, world);
  if (action) return withAnswers(state, world, (looked) => act(looked, action, world));
  const brief = briefAnswer(state, input.text, world);
  if (brief) return brief;
  return leftFirst(state, input.text, world, (left) =>
    toldFirst(left, world, (sent) => {
      if (input.kind === 'quiet') return quiet(sent, input, world);
      // Words that were a message or a report have been that, and ask for nothing more.
      const said = sent === state ? surelyHeard(input, world) : [];
      return danger(sent, input, said, world);
    }),
  );
}

function turn(state: State, input: Exclude<Input, { kind: 'danger' | 'quiet' }>, world: World): Step | Query {
  switch (input.kind) {
    case 'arrived':
      return arrived(state, world, input.from);
    case 'action':
      return act(state, input.action, world);
    case 'text':
      return text(state, input, world);
  }
}

/** Whoever comes back while they wait finds their place. */
function arrived(state: State, world: World, from?: string): Step | Query {
  const step = welcome(state, world, from);
  return step.replies.length === 0 && world.with === 'waiting' ? stillWaiting(state, world) : step;
}

/** A typed text is an answer to what was offered, or a word that is understood everywhere, or something new. */
function text(state: State, input: Extract<Input, { kind: 'text' }>, world: World): Step | Query {
  const action = meantBy(state, input.text, world);
  if (action) return act(state, action, world);
  const step = heard(state, input, world);
  return input.beside && step.kind === 'step' ? withNumbersBeside(step, input.beside) : step;
}

/** What a typed text does where it is an answer to what was offered, or a word that is understood everywhere. */
function meantBy(state: State, words: string, world: World): Action | null {
  const command = world.commands(words);
  return answerToStaff(command, world) ?? typedChoice(words, state.offered, command) ?? commanded(command);
}

/** A day, a place or a number where it was asked for, and nothing else beside it. */
function briefAnswer(state: State, words: string, world: World): Step | Query | null {
  if (words.trim().split(/\s+/u).length > LONGEST_ANSWER) return null;
  if (state.place.at === 'asking-day') return planAnswer(state, words, world);
  return areaAnswer(state, words, world) ?? ratingAnswer(state, words, world);
}

function heard(state: State, input: Extract<Input, { kind: 'text' }>, world: World): Step | Query {
  const answer =
    messageAnswer(state, input.text, world) ??
    introductionAnswer(state, input, world) ??
    reportAnswer(state, input.text, world) ??
    planAnswer(state, input.text, world) ??
    areaAnswer(state, input.text, world) ??
    ratingAnswer(state, input.text, world);
  if (answer) return answer;
  if (isBareAnswer(input.text, world.commands(input.text))) return show(state, world);
  return hear(state, input, world);
}

type Commanded = ReturnType<World['commands']>;

/** A greeting, a yes or no to nothing that was asked, or no words at all: what stands is shown again, and it is nobody's mistake. */
function isBareAnswer(words: string, command: Commanded): boolean {
  return isNoAction(command) || words.trim() === '';
}

/** While somebody asks to join, a plain yes or no answers them. */
function answerToStaff(command: Commanded, world: World): Action | null {
  if (world.with !== 'offered') return null;
  if (command === 'yes') return { do: 'accept-staff' };
  return command === 'no' ? { do: 'refuse-staff' } : null;
}

function isNoAction(command: Commanded): command is 'hello' | 'yes' | 'no' {
  return command === 'hello' || command === 'yes' || command === 'no';
}

function commanded(command: Commanded): Action | null {
  if (command === null || isNoAction(command)) return null;
  if (command === 'complain') return { do: 'tell', kind: 'complaint', about: null };
  return typeof command === 'string' ? { do: command } : { do: 'language', locale: command.language };
}
