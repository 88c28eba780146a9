import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../locales/locale.ts';
import { secondsToRead } from './reading-time.ts';
import { SCENE } from './scene.ts';
import { JOURNEYS } from './table.ts';
import { type Stop, travel } from './travel.ts';

describe.each(LOCALES)('in %s', (locale) => {
  it.each(JOURNEYS)('$name', (journey) => {
    const { turns, within, plan } = journey;
    const [hello, ...stops] = travel(journey, locale, SCENE);
    expect(stops.map(({ keys }) => keys.at(-1) ?? '')).toEqual(turns.map(({ reads }) => reads));
    for (const [index, turn] of turns.entries()) {
      if ('tap' in turn) expect(stops[index]?.acts).toEqual(turn.acts ? [turn.acts] : []);
    }
    const read = [hello, ...stops].flatMap((stop) => stop?.read ?? []);
    for (const { text } of read) expect(text).not.toMatch(/\{\{|undefined|conversation:|\[object/);
    if (plan !== undefined) expect(toDoAt(stops.at(-1))).toBe(plan);
    expect(turns.length).toBeLessThanOrEqual(within?.turns ?? turns.length);
    if (within?.seconds !== undefined) expect(secondsToRead(read)).toBeLessThanOrEqual(within.seconds);
  });
});

function toDoAt(stop: Stop | undefined): number | undefined {
  return stop?.moment.conversation.state.plan.filter((step) => step.state === 'to-do').length;
}

it('there are at least sixty, each under a name of its own', () => {
  const names = new Set(JOURNEYS.map(({ name }) => name));
  expect(names.size).toBe(JOURNEYS.length);
  expect(names.size).toBeGreaterThanOrEqual(60);
});
