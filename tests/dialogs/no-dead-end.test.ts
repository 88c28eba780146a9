import { describe, expect, it } from 'vitest';
import { type Action, actionSchema } from '../../dialogs/action.ts';
import { type Place, placeSchema, type State, stateSchema } from '../../dialogs/state.ts';
import { LOCALES, type Locale } from '../../locales/locale.ts';
import { after, type Moment, type Move, type Seen } from '../journeys/moment.ts';
import { SCENE } from './no-dead-end/known.ts';
import { BACK, choicesIn, PERSON, tap, told, write } from './no-dead-end/moves.ts';
import { type Reached, walkAll } from './no-dead-end/walk.ts';

/**
 * The walk goes everywhere from the first hello: every choice, words of every kind, staff who come and go, a day that passes. Each test
 * below is a promise that has to hold wherever it came to; a broken one names the way there.
 */
const reached = walkAll();
const afterHello = reached.slice(1);
const withBot = afterHello.filter(({ moment }) => moment.conversation.hold.kind === 'bot');
const withPerson = afterHello.filter((each) => !withBot.includes(each));

/** Answers that nobody should get to what was offered to them just now. */
const ASTRAY = ['heard.none', 'heard.none-again', 'old.text', 'plan.gone', 'person.not-waiting'];
/** Where words are asked for, they are the way on. */
const ASKS_FOR_WORDS: readonly Place['at'][] = [
  'asking-goal',
  'asking-code',
  'asking-number',
  'telling',
  'leaving-message',
];
/** These lead aside, out or back, not on. */
const ASIDE: readonly Action['do'][] = ['back', 'person', 'help', 'stop', 'forget-me', 'choose-language'];

/** What the page of a tablet that many people use, and that of the dated list, do by themselves: no answer of the dialogs offers it. */
const BY_THE_PAGE: readonly Action['do'][] = ['finish', 'keep-days'];

describe('what a conversation can come to', () => {
  it('is every place that there is', () => {
    const places = new Set(reached.map(({ moment }) => stateOf(moment).place.at));
    expect([...places].sort()).toEqual(placeSchema.options.map(({ shape }) => shape.at.value).sort());
  });

  it('offers every action somewhere', () => {
    const offered = new Set(reached.flatMap(({ moment }) => choicesIn(moment).map((action) => action.do)));
    const all = actionSchema.options.map(({ shape }) => shape.do.value);
    expect([...offered, ...BY_THE_PAGE].sort()).toEqual(all.sort());
  });

  it('is a first step of every kind: a guide, a place, a person', () => {
    const said = new Set(reached.flatMap(keysOf));
    expect(['step.guide', 'step.service', 'step.person'].filter((key) => !said.has(key))).toEqual([]);
  });

  it('is a state that can be kept', () => {
    expect(broken(reached, ({ moment }) => stateSchema.safeParse(stateOf(moment)).success)).toEqual([]);
  });

  it('is put into words, wholly', () => {
    const words = ({ moment }: Reached) => JSON.stringify(moment.said.map(({ rendered }) => rendered));
    expect(broken(reached, (each) => !/\{\{|undefined|conversation:|\[object/.test(words(each)))).toEqual([]);
  });
});

describe('wherever a conversation can come to', () => {
  it('there is something to choose', () => {
    expect(broken(afterHello, ({ moment }) => choicesIn(moment).length > 0)).toEqual([]);
  });

  it('there is a way on: a choice, a page that is offered, or words that are asked for', () => {
    const isOn = ({ moment }: Reached) =>
      choicesIn(moment).some((action) => !ASIDE.includes(action.do)) ||
      moment.said.some(({ rendered }) => rendered.card?.links.length) ||
      ASKS_FOR_WORDS.includes(stateOf(moment).place.at);
    expect(broken(afterHello, isOn)).toEqual([]);
  });

  it('there is a way out of the queue and out of a talk with staff, by a button', () => {
    const isOut = (each: Reached) => {
      const { kind } = each.moment.conversation.hold;
      const leadTo = choicesIn(each.moment).map((action) => turn(each, tap(action)).moment.conversation.hold.kind);
      return leadTo.includes(kind === 'offered' ? 'waiting' : 'bot');
    };
    expect(broken(withPerson, isOut)).toEqual([]);
  });

  it.each(LOCALES)('the word for it leads back: %s', (locale) => {
    const leadsBack = (each: Reached) => {
      const here = inLanguage(each, locale);
      const there = turn(here, write(BACK[locale], locale));
      const { place, trail } = stateOf(here.moment);
      return isSame(stateOf(there.moment).place, trail.at(-1) ?? place) && there.moment.said.length > 0;
    };
    expect(broken(withBot, leadsBack)).toEqual([]);
  });

  it.each(LOCALES)('the word for it leads to a person, who is then on the way: %s', (locale) => {
    const leadsToPerson = (each: Reached) => {
      const there = turn(inLanguage(each, locale), write(PERSON[locale], locale));
      const isNobodyHere = stateOf(there.moment).place.at === 'nobody-here';
      const asked = isNobodyHere ? turn(there, tap({ do: 'person', anyway: true })) : there;
      const agreed = choicesIn(asked.moment).find((action) => action.do === 'person-yes');
      return agreed !== undefined && turn(asked, tap(agreed)).moment.conversation.hold.kind === 'waiting';
    };
    expect(broken(withBot, leadsToPerson)).toEqual([]);
  });
});

describe('a choice that is offered', () => {
  it('leads to an answer that is no misunderstanding', () => {
    const isAnswered = (each: Reached) =>
      choicesIn(each.moment).flatMap((action) => {
        const keys = keysOf(turn(each, tap(action)));
        return keys.length === 0 || keys.some((key) => ASTRAY.includes(key)) ? [told(tap(action))] : [];
      });
    expect(brokenBy(afterHello, isAnswered)).toEqual([]);
  });

  it('is chosen by its words and by its number as by a tap', () => {
    const isTyped = (each: Reached) => {
      const { offered, locale } = stateOf(each.moment);
      const isScale = offered.some(({ action }) => action.do === 'rate');
      return offered.flatMap(({ label, action }, index) => {
        const tapped = stateOf(turn(each, tap(action)).moment);
        const typed = isScale ? [label] : [label, String(index + 1)];
        return typed.filter((words) => !isSame(stateOf(turn(each, write(words, locale)).moment), tapped));
      });
    };
    expect(brokenBy(withBot, isTyped)).toEqual([]);
  });

  it('gives an answer, and choices, wherever it is tapped again later', () => {
    const choices = reached.flatMap(({ moment }) => choicesIn(moment));
    const buttons = [...new Map(choices.map((action) => [action.do, action])).values()];
    const isAnswered = (each: Reached) =>
      buttons.filter((action) => {
        const { moment, relayed } = turn(each, tap(action));
        return (!relayed && moment.said.length === 0) || choicesIn(moment).length === 0;
      });
    expect(brokenBy(afterHello, isAnswered)).toEqual([]);
  });
});

function stateOf({ conversation }: Moment): State {
  return conversation.state;
}

function keysOf({ moment }: Reached): string[] {
  return moment.said.map(({ said }) => said.key.replace('conversation:', ''));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function turn({ moment, way }: Reached, move: Move): Reached & Pick<Seen, 'relayed'> {
  const seen = after(moment, move, SCENE);
  if (!seen) throw new Error(`${way} > ${told(move)}: that cannot be done there`);
  return { moment: seen.next, relayed: seen.relayed, way: `${way} > ${told(move)}` };
}

/** The same place after somebody has changed the language in the middle. */
function inLanguage(each: Reached, locale: Locale): Reached {
  return turn(each, tap({ do: 'language', locale }));
}

function broken(all: readonly Reached[], holds: (each: Reached) => boolean): string[] {
  return all.filter((each) => !holds(each)).map(({ way }) => way);
}

/** As above, where a promise can be broken by several things in one place. */
function brokenBy(all: readonly Reached[], by: (each: Reached) => readonly unknown[]): string[] {
  return all.flatMap((each) => by(each).map((what) => `${each.way}: ${JSON.stringify(what)}`));
}
