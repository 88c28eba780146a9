import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRelayed } from '../../../bot/stages/relay.ts';
import { planCodeSchema } from '../../../dialogs/plan/code.ts';
import { mergedDated, withTasks } from '../../../dialogs/plan/dated.ts';
import { PLAN_STEPS, type PlanStep, planStepSchema } from '../../../dialogs/plan/plan.ts';
import type { Understanding } from '../../../knowledge/search/understand.ts';
import { LOCALES } from '../../../locales/locale.ts';
import { JOINED } from '../../bot/desk/conversations.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { Walker } from '../../journeys/walker.ts';

const nothing: Understanding = { needs: [], certainty: 'none', guides: [] };
const HOUR = 3_600_000;
/** The walker's day is 22 November 2026. */
const DAYS = [
  { task: 'claim-universal-credit', on: '2026-11-20' },
  { task: 'look-for-home', on: '2026-11-29' },
  { task: 'send-end-letter', on: null },
];
const KEEP = { do: 'keep-days', days: DAYS } as const;
const HOME = 'task:look-for-home';
const CODE = planCodeSchema.parse('4D8R1WKQ7ZPE');

const arrived = (locale: (typeof LOCALES)[number] = 'en') =>
  new Walker({ knowledge, understand: () => nothing, locale }).arrive();
const stepsOf = ({ state }: Walker) => state.plan.map(({ id }) => id);
const stepOf = (person: Walker, id: string) => person.state.plan.find((step) => step.id === id);

describe('the days of the dated list', () => {
  it.each(LOCALES)('stand in the plan after a yes, each with its day, in %s', (locale) => {
    const person = arrived(locale).act(KEEP);
    expect(person.keys).toEqual(['plan.days-kept', 'plan.intro']);
    const card = person.rendered.at(-1)?.card?.facts.map(({ text }) => text) ?? [];
    const task = knowledge.moveOn.tasks.find(({ id }) => id === 'look-for-home');
    expect(card).toHaveLength(DAYS.length);
    const day = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 29));
    const home = card.find((text) => text.replace(/[\u2066-\u2069]/g, '').includes(task?.words[locale] ?? '?'));
    expect(home).toMatch(/29|٢٩/);
    expect(home?.toLowerCase()).toMatch(new RegExp(`${day}|نوفمبر|listopada`, 'i'));
  });

  it('that are due already are for today: the day of the letter is not kept', () => {
    const person = arrived().act(KEEP);
    expect(stepOf(person, 'task:claim-universal-credit')).toMatchObject({ state: 'to-do', on: '2026-11-22' });
    expect(JSON.stringify(person.state)).not.toContain('2026-11-20');
  });

  it('are the next step once they are due, before what has no day', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'guide:gp' }).act(KEEP);
    expect(person.rendered.at(-1)?.card?.facts[0]?.text).toContain('Claim Universal Credit');
  });

  it('come with why, and with the way to their guide', () => {
    const person = arrived().act(KEEP).act({ do: 'plan-step', step: HOME });
    expect(person.rendered[0]?.text).toBe('Most people rent from a private landlord at first.');
    expect(person.choices.map(({ action }) => action)).toContainEqual({ do: 'read-guide', guide: 'private-renting' });
  });

  it('of a new list take the place of those of the old one; what was done stays done', () => {
    const person = arrived().act(KEEP).act({ do: 'step-done', step: 'task:claim-universal-credit' });
    person.act({
      do: 'keep-days',
      days: [DAYS[0], { task: 'look-for-home', on: '2026-12-06' }].flatMap((it) => it ?? []),
    });
    expect(stepOf(person, 'task:claim-universal-credit')).toMatchObject({ state: 'done' });
    expect(stepOf(person, HOME)).toMatchObject({ on: '2026-12-06' });
    expect(stepOf(person, 'task:send-end-letter')).toMatchObject({ state: 'not-for-me' });
  });

  it('that no list of ours has are not taken', () => {
    const person = arrived().act({ do: 'keep-days', days: [{ task: 'pay-me', on: '2026-12-01' }] });
    expect(person.state.plan).toEqual([]);
    expect(person.keys).not.toContain('plan.days-kept');
  });

  it('are kept all or none', () => {
    const full = Array.from({ length: PLAN_STEPS - 1 }, (_, n): PlanStep => ({ id: `guide:g${n}`, state: 'to-do' }));
    expect(withTasks(full, DAYS, 1)).toBeNull();
    expect(withTasks(full.slice(2), DAYS, 1)).toHaveLength(PLAN_STEPS);
  });

  it('come into no plan by a button for one of them', () => {
    const person = arrived().act({ do: 'add-to-plan', step: HOME });
    expect(person.state.plan).toEqual([]);
  });

  it('are counted as their guide, so that no sum tells of somebody’s papers', () => {
    const person = arrived().act(KEEP).act({ do: 'step-done', step: HOME });
    expect(person.acts).toMatchObject([{ act: 'count-outcome', step: 'guide:private-renting', topic: 'home' }]);
    expect(JSON.stringify(person.acts)).not.toContain('task:');
    expect(person.act({ do: 'remove-step', step: 'task:send-end-letter' }).keys).not.toContain('why-not.question');
  });

  it('are not named when the person is asked how it went: somebody else may see the screen', () => {
    const person = arrived().act(KEEP).act({ do: 'follow-up-on', after: 'return' });
    person.later = 24 * HOUR;
    expect(person.arrive().keys).toEqual(['follow-up.ask-unnamed']);
  });
});

describe('forgetting the days', () => {
  it('takes one tap, and leaves nothing in the state that tells what they were', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'guide:gp' }).act(KEEP);
    person.act({ do: 'step-done', step: 'task:claim-universal-credit' }).act({ do: 'remove-step', step: HOME });
    person.act({ do: 'plan-step', step: 'task:send-end-letter' }).act({ do: 'my-plan' }).tap('forget-days');
    expect(person.keys).toEqual(['plan.days-forgotten', 'plan.intro']);
    expect(stepsOf(person)).toEqual(['guide:gp']);
    expect(JSON.stringify(person.state)).not.toContain('task:');
  });

  it('is offered wherever the plan is shown with them, and nowhere else', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'guide:gp' }).act({ do: 'my-plan' });
    const offers = () => person.choices.some(({ action }) => action.do === 'forget-days');
    expect(offers()).toBe(false);
    person.act(KEEP);
    expect(offers()).toBe(true);
    person.tap('forget-days');
    expect(offers()).toBe(false);
  });

  it('holds against another phone that still has them, and not against a later yes', () => {
    const person = arrived().act(KEEP);
    const kept = {
      v: 1,
      goal: null,
      steps: person.state.plan,
      followUp: null,
      area: null,
      daysForgotten: null,
    } as const;
    person.plans.set(CODE, kept);
    person.later = HOUR;
    person.act({ do: 'forget-days' }).type(CODE);
    expect(stepsOf(person)).toEqual([]);
    person.later = 2 * HOUR;
    person.act(KEEP).type(CODE);
    expect(stepsOf(person)).toHaveLength(DAYS.length);
  });

  it('on another phone reaches this one with the code', () => {
    const person = arrived().act(KEEP).act({ do: 'add-to-plan', step: 'guide:gp' });
    const forgotten = Date.parse('2026-11-23T10:00Z');
    person.plans.set(CODE, { v: 1, goal: null, steps: [], followUp: null, area: null, daysForgotten: forgotten });
    person.type(CODE);
    expect(stepsOf(person)).toEqual(['guide:gp']);
  });
});

describe('two plans that meet, with days in them', () => {
  const steps: fc.Arbitrary<PlanStep> = fc
    .record({
      id: fc.constantFrom('guide:gp', 'task:look-for-home', 'task:ask-gp'),
      state: fc.constantFrom('to-do', 'done', 'not-for-me'),
      changed: fc.integer({ min: 0, max: 5 }),
    })
    .map((step) => planStepSchema.parse(step));
  const dated = fc.record({
    steps: fc.uniqueArray(steps, { selector: ({ id }) => id }),
    daysForgotten: fc.option(fc.integer({ min: 0, max: 5 })),
  });
  const asSet = ({ steps: all, daysForgotten }: ReturnType<typeof mergedDated>) => ({
    daysForgotten,
    steps: [...all].sort((a, b) => a.id.localeCompare(b.id)),
  });

  it('become the same one whichever comes first, however they are grouped, and however often they meet', () => {
    fc.assert(
      fc.property(dated, dated, dated, (a, b, c) => {
        expect(asSet(mergedDated(a, b))).toEqual(asSet(mergedDated(b, a)));
        expect(asSet(mergedDated(mergedDated(a, b), c))).toEqual(asSet(mergedDated(a, mergedDated(b, c))));
        expect(mergedDated(mergedDated(a, b), b)).toEqual(mergedDated(a, b));
      }),
    );
  });

  it('have no day from before it was forgotten, and every other step', () => {
    fc.assert(
      fc.property(dated, dated, (a, b) => {
        const { steps: all, daysForgotten } = mergedDated(a, b);
        for (const { id, changed = 0 } of all)
          if (id.startsWith('task:') && daysForgotten !== null) expect(changed).toBeGreaterThan(daysForgotten);
        const isOther = ({ id }: PlanStep) => id === 'guide:gp';
        expect(all.some(isOther)).toBe([...a.steps, ...b.steps].some(isOther));
      }),
    );
  });
});

describe('where others than us keep the conversation', () => {
  it('the days are not shown: they are on the page of the plan', () => {
    const person = arrived('ar').act({ do: 'add-to-plan', step: 'guide:gp' }).act(KEEP);
    person.elsewhere = true;
    person.act({ do: 'my-plan' });
    expect(person.keys).toEqual(['plan.days-apart', 'plan.intro']);
    expect(person.rendered.at(-1)?.card?.facts).toHaveLength(1);
    expect(JSON.stringify(person.rendered)).not.toContain('task:');
    expect(person.choices.map(({ action }) => action.do)).toContain('forget-days');
  });

  it('nobody is asked there how one of them went', () => {
    const person = arrived().act(KEEP).act({ do: 'follow-up-on', after: 'return' });
    person.elsewhere = true;
    person.later = 24 * HOUR;
    expect(person.arrive().keys).toContain('follow-up.how');
  });
});

describe('while a member of staff is there', () => {
  it('the yes and the forgetting are the person’s own, and neither is sent to staff', () => {
    const person = arrived();
    for (const action of [KEEP, { do: 'forget-days' } as const]) {
      expect(isRelayed({ kind: 'action', action, label: 'x' }, JOINED, person.state, () => null)).toBe(false);
    }
    person.held = 'staff';
    expect(person.act(KEEP).keys).toEqual(['plan.days-kept']);
    expect(person.choices.map(({ action }) => action.do)).toEqual(['forget-days']);
    expect(person.tap('forget-days').keys).toEqual(['plan.days-forgotten']);
    expect(person.state.plan).toEqual([]);
  });
});
