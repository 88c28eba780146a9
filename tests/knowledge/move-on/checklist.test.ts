import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checklist, later, type MoveOnDates, moveOnChecklist } from '../../../knowledge/move-on/checklist.ts';
import { type Day, day } from '../../../knowledge/schema/date.ts';
import { knowledge } from '../eligibility/real-knowledge.ts';

const { moveOn } = knowledge;

describe('the last day of asylum support', () => {
  it.each([
    ['2024-12-08', 28, '2025-01-05'],
    ['2024-12-09', 56, '2025-02-03'],
    ['2025-08-31', 56, '2025-10-26'],
    ['2025-09-01', 28, '2025-09-29'],
    ['2026-03-08', 28, '2026-04-05'],
    ['2026-03-09', 42, '2026-04-20'],
    ['2026-11-22', 42, '2027-01-03'],
  ])('after a yes of %s is %i days later', (decided, days, lastDay) => {
    expect(checklist({ decided: on(decided) })).toMatchObject({ days, lastDay, basis: 'counted' });
  });

  it('was later for families and ill people in the months when single adults had 28 days', () => {
    expect(checklist({ decided: on('2025-10-01'), longer: true })).toMatchObject({ days: 56, lastDay: '2025-11-26' });
    expect(checklist({ decided: on('2026-04-01'), longer: true }).days).toBe(42);
  });

  it('is at least 28 days after the letter that ends support', () => {
    const decided = on('2026-04-01');
    expect(checklist({ decided, letter: on('2026-04-10') }).lastDay).toBe('2026-05-13');
    expect(checklist({ decided, letter: on('2026-04-20') }).lastDay).toBe('2026-05-18');
  });

  it('is the one in the letter, when it names one', () => {
    const dates = { decided: on('2026-04-01'), letter: on('2026-04-20'), supportEnds: on('2026-06-01') };
    expect(checklist(dates)).toMatchObject({ lastDay: '2026-06-01', basis: 'letter' });
  });

  it('is not counted from dates that cannot be right', () => {
    const decided = on('2026-04-01');
    expect(moveOnChecklist(moveOn, { decided, letter: on('2026-03-31') })).toEqual({ kind: 'dates-do-not-fit' });
    expect(moveOnChecklist(moveOn, { decided, supportEnds: on('2026-03-31') })).toEqual({ kind: 'dates-do-not-fit' });
  });

  it('is not counted for a day without a rule', () => {
    const recent = { ...moveOn, periods: moveOn.periods.slice(-1) };
    expect(moveOnChecklist(recent, { decided: on('2026-03-08') })).toEqual({ kind: 'no-rule-then' });
  });
});

describe('what to do', () => {
  it('begins on the day of the decision with money and a home', () => {
    const { tasks } = checklist({ decided: on('2026-11-22') });
    expect(tasks.slice(0, 2).map((it) => [it.guide, it.due])).toEqual([
      ['universal-credit', '2026-11-22'],
      ['homeless', '2026-11-22'],
    ]);
    expect(tasks.filter((it) => it.due).at(-1)).toMatchObject({ id: 'last-day', due: '2027-01-03' });
  });

  it('says when the first money comes: after 35 days', () => {
    expect(checklist({ decided: on('2026-11-22') }).firstMoney).toBe('2026-12-27');
  });

  it('dates what waits for the letter once the letter is there', () => {
    const task = (dates: MoveOnDates) => checklist(dates).tasks.find((it) => it.id === 'send-end-letter');
    expect(task({ decided: on('2026-11-22') })?.due).toBeUndefined();
    expect(task({ decided: on('2026-11-22'), letter: on('2026-12-01') })?.due).toBe('2026-12-01');
  });

  it('names the school and Child Benefit only to families, and the eVisa only since there is one', () => {
    const ids = (dates: MoveOnDates) => checklist(dates).tasks.map((it) => it.id);
    expect(ids({ decided: on('2026-11-22') })).not.toContain('ask-school');
    expect(ids({ decided: on('2026-11-22'), children: true })).toEqual(
      expect.arrayContaining(['ask-school', 'claim-child-benefit']),
    );
    expect(ids({ decided: on('2024-10-01') })).not.toContain('look-at-evisa');
  });
});

describe('for any dates', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((it) => later(on('2020-01-01'), it));
  const dates = fc.record({
    decided: anyDay,
    afterDecision: fc.option(fc.nat(200), { nil: undefined }),
    afterLetter: fc.option(fc.nat(100), { nil: undefined }),
    longer: fc.option(fc.boolean(), { nil: undefined }),
    children: fc.boolean(),
  });

  it('tasks stand in the order of days, between the decision and the last day', () => {
    fc.assert(
      fc.property(dates, ({ decided, afterDecision, afterLetter, longer, children }) => {
        const letter = afterDecision === undefined ? undefined : later(decided, afterDecision);
        const supportEnds = afterLetter === undefined ? undefined : later(letter ?? decided, afterLetter);
        const { tasks, lastDay } = checklist({ decided, letter, supportEnds, longer, children });
        const days = tasks.flatMap((it) => it.due ?? []);
        expect(days).toEqual(days.toSorted());
        expect(days.every((it) => decided <= it && it <= lastDay)).toBe(true);
        expect(tasks.slice(days.length).every((it) => it.due === undefined)).toBe(true);
      }),
    );
  });

  it('a later letter never brings the last day nearer', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(100), fc.nat(100), (decided, first, more) => {
        const end = (days: number) => checklist({ decided, letter: later(decided, days) }).lastDay;
        expect(end(first) <= end(first + more)).toBe(true);
        expect(checklist({ decided }).lastDay <= end(first)).toBe(true);
      }),
    );
  });

  it('days are counted by the calendar, over clock changes and leap days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, days) => {
        expect(Date.parse(later(from, days)) - Date.parse(from)).toBe(days * 86_400_000);
      }),
    );
  });
});

function checklist(dates: MoveOnDates): Checklist {
  const result = moveOnChecklist(moveOn, dates);
  if (result.kind !== 'checklist') {
    throw new Error(`There is no checklist: ${result.kind}.`);
  }
  return result;
}

function on(date: string): Day {
  return day.parse(date);
}
