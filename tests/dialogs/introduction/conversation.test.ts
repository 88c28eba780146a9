import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { act } from '../../../dialogs/act.ts';
import { commandsFrom } from '../../../dialogs/commands.ts';
import { movedByStaff } from '../../../dialogs/introduction/by-staff.ts';
import { moved } from '../../../dialogs/introduction/moved.ts';
import { canIntroduce } from '../../../dialogs/introduction/partners.ts';
import { newState, type State } from '../../../dialogs/state.ts';
import type { World } from '../../../dialogs/world.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { loadCommandWords } from '../../../locales/command-words.ts';
import { offered } from './introductions.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../../knowledge/', import.meta.url)));
const world = (on: string, more: Partial<World> = {}): World => ({
  now: Date.parse(on),
  knowledge,
  understand: () => ({ needs: [], certainty: 'none', guides: [] }),
  commands: commandsFrom(loadCommandWords()),
  operator: 'The Hub',
  daysKept: 7,
  demonstration: true,
  with: 'bot',
  ...more,
});
const TODAY = '2026-11-22T10:00:00Z';
/** Every agreement of the example is over. */
const LATER = '2040-01-01T10:00:00Z';
const asked: State = { ...newState('ar', 'chosen', 'liverpool'), introductions: [offered()] };
const yes = { do: 'introduction-yes', introduction: offered().id } as const;

it('a yes after the agreement with the partner has ended tells nothing, and says so', () => {
  const step = act(asked, yes, world(LATER));
  if (step.kind !== 'step') throw new Error(step.read);
  expect(step.state.introductions).toMatchObject([{ state: 'declined' }]);
  expect(step.replies.map(({ said }) => said.key)).toEqual([
    'conversation:introduction.no-longer',
    'conversation:introduction.declined',
  ]);
});

it('staff cannot send what was agreed once the agreement with the partner has ended; how it ended they can say', () => {
  const agreed = moved(offered(), { move: 'agree', locale: 'ar', at: 1 });
  const state = { ...asked, introductions: agreed ? [agreed] : [] };
  const { id } = offered();
  expect(movedByStaff(state, id, { move: 'sent' }, world(TODAY)).kind).toBe('step');
  expect(movedByStaff(state, id, { move: 'sent' }, world(LATER))).toMatchObject({ because: 'no-agreement' });
  expect(movedByStaff(state, id, { move: 'helped' }, world(LATER)).kind).toBe('step');
});

it('being introduced is offered beside a step where a place that fits has an agreement today, on our own pages alone', () => {
  const state = { ...newState('ar', 'chosen', 'liverpool'), needs: [{ id: 'guide:debt', topic: 'money' }] };
  expect(canIntroduce('guide:debt', state, world(TODAY))).toBe(true);
  expect(canIntroduce('guide:debt', state, world(LATER))).toBe(false);
  expect(canIntroduce('guide:debt', state, world(TODAY, { demonstration: false }))).toBe(false);
  expect(canIntroduce('guide:debt', state, world(TODAY, { privatePage: () => 'https://x.example' }))).toBe(false);
  expect(canIntroduce('service:hub-police', state, world(TODAY))).toBe(false);
});
