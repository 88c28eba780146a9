import { describe, expect, it } from 'vitest';
import { planCodeSchema } from '../../../dialogs/plan/code.ts';
import type { KeptPlan } from '../../../dialogs/plan/plan.ts';
import type { Understanding } from '../../../knowledge/search/understand.ts';
import { LOCALES } from '../../../locales/locale.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { FRESH_CODE } from '../../journeys/outside.ts';
import { Walker } from '../../journeys/walker.ts';

/** What the plan does must not hang on what is heard. */
const nothing: Understanding = { needs: [], certainty: 'none', guides: [] };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CODE = planCodeSchema.parse('4D8R1WKQ7ZPE');

const arrived = (locale: (typeof LOCALES)[number] = 'en') =>
  new Walker({ knowledge, understand: () => nothing, locale }).arrive();
const withPlan = (...steps: string[]) => {
  const person = arrived();
  for (const step of steps) person.act({ do: 'add-to-plan', step });
  return person;
};
const kept = (more: Partial<KeptPlan> = {}): KeptPlan => ({
  v: 1,
  goal: 'a warm home',
  steps: [{ id: 'guide:esol', state: 'to-do', changed: 1 }],
  followUp: null,
  area: null,
  daysForgotten: null,
  ...more,
});
const stateOf = (person: Walker, step: string) => person.state.plan.find(({ id }) => id === step);
const choicesOf = (person: Walker) => person.choices.map(({ action }) => action.do);

describe('a step that did not work', () => {
  it('is noted at once, asked about, and followed by another place', () => {
    const person = withPlan('service:hub-drop-in');
    person.act({ do: 'step-failed', step: 'service:hub-drop-in' });
    expect(person.keys).toEqual(['plan.why']);
    expect(stateOf(person, 'service:hub-drop-in')).toMatchObject({ state: 'did-not-work', reason: 'unsaid' });
    person.tap('step-why', ({ action }) => action.do === 'step-why' && action.reason === 'closed');
    expect(stateOf(person, 'service:hub-drop-in')).toMatchObject({ reason: 'closed' });
    expect(person.keys).toEqual(['plan.why-thanks', 'plan.other-place']);
    const other = person.choices.find(({ action }) => action.do === 'add-to-plan')?.action;
    expect(other).not.toMatchObject({ step: 'service:hub-drop-in' });
    expect(choicesOf(person)).toContain('person');
  });

  it('leads to a person where no other place is known', () => {
    const person = withPlan('guide:gp');
    person.state = { ...person.state, area: 'where-nothing-is-known' };
    person.act({ do: 'step-failed', step: 'guide:gp' }).tap('step-why');
    expect(person.keys.at(-1)).toBe('plan.other-person');
    expect(choicesOf(person)[0]).toBe('person');
  });

  it('counts once for each person, and a changed reason counts instead of the first', () => {
    const person = withPlan('guide:gp');
    const counted = () => person.acts.map((act) => (act.act === 'count-outcome' ? [act.was, act.is] : act.act));
    person.act({ do: 'step-failed', step: 'guide:gp' });
    expect(counted()).toEqual([[null, 'unsaid']]);
    person.act({ do: 'step-failed', step: 'guide:gp' });
    expect(counted()).toEqual([]);
    person.act({ do: 'step-why', step: 'guide:gp', reason: 'cost' });
    expect(counted()).toEqual([['unsaid', 'cost']]);
    person.act({ do: 'step-done', step: 'guide:gp' });
    expect(counted()).toEqual([['cost', 'done']]);
    person.act({ do: 'step-done', step: 'guide:gp' });
    expect(counted()).toEqual([]);
  });
});

describe('a day for a step', () => {
  it('is tapped, said in words, and stands on the card', () => {
    const person = withPlan('guide:gp').act({ do: 'step-when', step: 'guide:gp' });
    person.tap('step-on', ({ label }) => label.key === 'conversation:choice.tomorrow');
    expect(stateOf(person, 'guide:gp')).toMatchObject({ on: '2026-11-23' });
    expect(person.rendered[0]?.text).toBe('Good: Monday 23 November.');
    expect(person.rendered.at(-1)?.card?.facts[0]?.text).toContain('Monday 23 November');
  });

  it('is written in any served language, and asked back where it has two meanings', () => {
    const person = withPlan('guide:gp').act({ do: 'step-when', step: 'guide:gp' }).type('4/12');
    expect(person.keys).toEqual(['plan.day-either']);
    person.type('1');
    expect(stateOf(person, 'guide:gp')).toMatchObject({ on: '2026-12-04' });
    person.act({ do: 'step-when', step: 'guide:gp' }).type('غدا');
    expect(stateOf(person, 'guide:gp')).toMatchObject({ on: '2026-11-23' });
  });

  it('of an old button that is over is asked for again', () => {
    const person = withPlan('guide:gp').act({ do: 'step-on', step: 'guide:gp', on: '2026-11-01' });
    expect(person.keys).toEqual(['plan.day-past', 'plan.day-ask']);
  });
});

describe('the goal', () => {
  it('is changed in the person’s own words', () => {
    const person = withPlan('guide:gp').act({ do: 'my-plan' }).tap('change-goal').type('a job and friends');
    expect(person.state.goal).toBe('a job and friends');
    expect(person.keys).toEqual(['plan.goal-changed', 'plan.goal', 'plan.intro']);
    expect(person.act({ do: 'back' }).keys.at(-1)).not.toBe('plan.goal-ask');
  });
});

describe('later, and not for me', () => {
  it('are fine ends', () => {
    const person = withPlan('guide:gp', 'guide:esol');
    person.act({ do: 'step-later', step: 'guide:gp' });
    expect(person.keys[0]).toBe('plan.later');
    expect(person.state.plan.map(({ id }) => id)).toEqual(['guide:esol', 'guide:gp']);
    person.act({ do: 'remove-step', step: 'guide:esol' });
    person.act({ do: 'my-plan' });
    expect(person.rendered.at(-1)?.card?.facts).toHaveLength(1);
    person.act({ do: 'add-to-plan', step: 'guide:esol' });
    expect(stateOf(person, 'guide:esol')).toMatchObject({ state: 'to-do' });
  });
});

describe('a code', () => {
  it('is made only after the person was asked, and is the same when asked for again', () => {
    const person = withPlan('guide:gp').act({ do: 'plan-page' });
    expect(person.keys).toEqual(['plan.keep-ask']);
    expect(person.state.kept).toBeNull();
    person.tap('make-code');
    expect(person.acts).toEqual([{ act: 'make-plan' }]);
    expect(person.rendered[0]?.text).toContain('7K3F-9QRT-2XWB');
    expect(person.rendered[0]?.card?.links[0]?.href).toBe(`/plan?lang=en#${FRESH_CODE}`);
    person.act({ do: 'my-plan' }).act({ do: 'plan-page' });
    expect(person.acts).toEqual([]);
    expect(person.rendered[0]?.text).toContain('7K3F-9QRT-2XWB');
  });

  it('is not made by "no"', () => {
    const person = withPlan('guide:gp').act({ do: 'my-plan' }).tap('plan-page').type('no');
    expect(person.state.kept).toBeNull();
    expect(person.keys.at(-1)).toBe('plan.intro');
  });

  it('that somebody saw is ended by a new one, or by none', () => {
    const person = withPlan('guide:gp').act({ do: 'make-code' });
    const { at } = person.state.kept ?? {};
    person.tap('new-code');
    expect(person.acts).toEqual([{ act: 'drop-plan', at }, { act: 'make-plan' }]);
    person.act({ do: 'drop-code' });
    expect(person.acts).toEqual([{ act: 'drop-plan', at }]);
    expect(person.state.kept).toBeNull();
    expect(person.keys.at(-1)).toBe('plan.intro');
  });

  it.each(LOCALES)(
    'brings the plan into a conversation in %s, wherever it is written, and doubles nothing',
    (locale) => {
      const person = arrived(locale).act({ do: 'add-to-plan', step: 'guide:esol' });
      person.act({ do: 'step-done', step: 'guide:esol' });
      person.plans.set(
        CODE,
        kept({
          steps: [
            { id: 'guide:esol', state: 'to-do', changed: 1 },
            { id: 'guide:gp', state: 'to-do' },
          ],
        }),
      );
      person.type('4d8r 1wkq 7zpe');
      expect(person.keys).toEqual(['plan.taken-up', 'plan.goal', 'plan.intro']);
      expect(person.state.goal).toBe('a warm home');
      expect(person.state.plan.map(({ id, state }) => [id, state])).toEqual([
        ['guide:esol', 'done'],
        ['guide:gp', 'to-do'],
      ]);
      expect(person.state.kept).toMatchObject({ code: CODE });
      expect(person.state.locale).toBe(locale);
      person.type('4d8r 1wkq 7zpe');
      expect(person.state.plan).toHaveLength(2);
    },
  );

  it('of before is remembered beside a new one, so that "forget me" finds both', () => {
    const person = withPlan('guide:gp').act({ do: 'make-code' });
    const mine = person.state.kept?.at;
    person.plans.set(CODE, kept());
    person.type(CODE);
    expect(person.state.kept?.also).toEqual([mine]);
  });

  it('that is wrong is told so kindly, with a way on, a way back and a person', () => {
    const person = arrived().act({ do: 'have-code' });
    expect(person.keys).toEqual(['plan.code-ask']);
    person.type('0000-0000-0000');
    expect(person.keys).toEqual(['plan.code-wrong']);
    expect(choicesOf(person)).toEqual(['have-code', 'back', 'person']);
    person.type('4d8r 1wk');
    expect(person.rendered[0]?.text).toContain('I see 7.');
  });

  it('that was asked for does not keep anybody from saying something else', () => {
    const person = arrived().act({ do: 'have-code' }).type('I lost it');
    expect(person.keys.filter((key) => key.startsWith('plan.'))).toEqual([]);
    expect(person.act({ do: 'have-code' }).type('back').keys.at(-1)).not.toBe('plan.code-ask');
  });
});

describe('being asked how it went', () => {
  const agreed = () => withPlan('guide:gp').tap('follow-up').tap('follow-up-on');

  it('is offered once a step is there, and agreed in one question', () => {
    const person = withPlan('guide:gp').tap('follow-up');
    expect(person.keys).toEqual(['follow-up.offer']);
    person.tap('follow-up-on', ({ action }) => action.do === 'follow-up-on' && action.after === 'week');
    expect(person.keys[0]).toBe('follow-up.agreed-week');
    expect(person.act({ do: 'add-to-plan', step: 'guide:esol' }).choices.map(({ action }) => action.do)).not.toContain(
      'follow-up',
    );
  });

  it('happens when they come back, and not a moment later', () => {
    const person = agreed().arrive();
    expect(person.keys).toEqual([]);
    person.later = 4 * HOUR;
    expect(person.arrive().keys).toEqual(['follow-up.ask']);
    expect(person.arrive().keys).toEqual([]);
  });

  it('happens at "go on" too, after the agreed day', () => {
    const person = withPlan('guide:gp').act({ do: 'follow-up-on', after: 'week' }).act({ do: 'stop' });
    person.later = 6 * DAY;
    expect(person.type('go on').keys).not.toContain('follow-up.ask');
    person.later = 8 * DAY;
    expect(person.type('go on').keys).toEqual(['follow-up.ask']);
  });

  it('happens with the code on another phone', () => {
    const person = arrived('ar');
    person.plans.set(CODE, kept({ followUp: { after: 0 } }));
    expect(person.type(CODE).keys).toEqual(['plan.taken-up', 'follow-up.ask']);
    expect(person.tap('step-done').keys[0]).toBe('plan.done');
  });

  it('leads to a reason and another way, one question at a time', () => {
    const person = agreed();
    person.later = DAY;
    person.arrive().tap('step-failed');
    expect(person.keys).toEqual(['plan.why']);
    person.tap('step-why');
    expect(person.keys.at(-1)).toMatch(/^plan\.other/);
  });

  it('can wait: not yet, and shall I ask again?', () => {
    const person = agreed();
    person.later = DAY;
    person.arrive().tap('not-yet');
    expect(person.keys).toEqual(['follow-up.not-yet', 'follow-up.offer']);
    person.tap('no-follow-up');
    expect(person.keys[0]).toBe('follow-up.no');
    expect(person.state.followUp).toBeNull();
  });

  it('stops when they say so, and is not offered again', () => {
    const person = agreed().type('stop asking');
    expect(person.keys[0]).toBe('follow-up.stopped');
    person.later = 30 * DAY;
    expect(person.arrive().keys).toEqual([]);
    expect(person.act({ do: 'add-to-plan', step: 'guide:esol' }).choices.map(({ action }) => action.do)).not.toContain(
      'follow-up',
    );
  });

  it('does not name a step about safety: somebody else may see the screen', () => {
    const guide = knowledge.guides.find(({ topic }) => topic === 'safety');
    const person = withPlan(`guide:${guide?.id}`).act({ do: 'follow-up-on', after: 'return' });
    person.later = DAY;
    expect(person.arrive().keys).toEqual(['follow-up.ask-unnamed']);
  });

  it('without any step is an open question', () => {
    const person = arrived().act({ do: 'follow-up-on', after: 'return' });
    person.later = DAY;
    expect(person.arrive().keys[0]).toBe('follow-up.how');
  });
});

describe('forgetting', () => {
  it('keeps neither plan nor code nor what was agreed', () => {
    const person = withPlan('guide:gp').act({ do: 'make-code' }).act({ do: 'follow-up-on', after: 'week' });
    person.act({ do: 'forget-me' }).tap('forget-yes');
    expect(person.state).toMatchObject({ plan: [], kept: null, followUp: null });
  });

  it('is not what "start again" does', () => {
    const person = withPlan('guide:gp').act({ do: 'make-code' }).act({ do: 'follow-up-on', after: 'week' });
    const { kept: before, followUp } = person.state;
    person.act({ do: 'start-again' });
    expect(person.state).toMatchObject({ kept: before, followUp });
  });
});
