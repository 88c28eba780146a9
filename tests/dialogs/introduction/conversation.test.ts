import { expect, it } from 'vitest';
import { act } from '../../../dialogs/act.ts';
import { commandsFrom } from '../../../dialogs/commands.ts';
import { converse } from '../../../dialogs/engine.ts';
import { movedByStaff, offeredByStaff } from '../../../dialogs/introduction/by-staff.ts';
import type { Introduction } from '../../../dialogs/introduction/introduction.ts';
import { INTRODUCTIONS, introductionSchema } from '../../../dialogs/introduction/introduction.ts';
import { moved, type PersonMove, type Progress } from '../../../dialogs/introduction/moved.ts';
import { canIntroduce } from '../../../dialogs/introduction/partners.ts';
import { newState, type State, stateSchema } from '../../../dialogs/state.ts';
import type { World } from '../../../dialogs/world.ts';
import { loadCommandWords } from '../../../locales/command-words.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { offered } from './introductions.ts';

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

it('staff cannot tell what was agreed once the agreement with the partner has ended; how what was told goes on they can say', () => {
  const agreed = moved(offered(), { move: 'agree', locale: 'ar', at: 1 });
  const state = { ...asked, introductions: agreed ? [agreed] : [] };
  const { id } = offered();
  expect(movedByStaff(state, id, { move: 'sent' }, world(TODAY)).kind).toBe('step');
  const sent = moved(agreed ?? offered(), { move: 'sent' });
  const told = { ...asked, introductions: sent ? [sent] : [] };
  for (const move of ['sent', 'accepted', 'attended', 'helped'] as const) {
    expect(movedByStaff(state, id, { move }, world(LATER))).toMatchObject({ because: 'no-agreement' });
    expect(movedByStaff(told, id, { move }, world(LATER)).kind).toBe(move === 'sent' ? 'refused' : 'step');
  }
  expect(movedByStaff(state, id, { move: 'not-helped', because: 'closed' }, world(LATER)).kind).toBe('step');
});

it('being introduced is offered beside a step where a place that fits has an agreement today, on our own pages alone', () => {
  const state = { ...newState('ar', 'chosen', 'liverpool'), needs: [{ id: 'guide:debt', topic: 'money' }] };
  expect(canIntroduce('guide:debt', state, world(TODAY))).toBe(true);
  expect(canIntroduce('guide:debt', state, world(LATER))).toBe(false);
  expect(canIntroduce('guide:debt', state, world(TODAY, { demonstration: false }))).toBe(false);
  expect(canIntroduce('guide:debt', state, world(TODAY, { privatePage: () => 'https://x.example' }))).toBe(false);
  expect(canIntroduce('service:hub-police', state, world(TODAY))).toBe(false);
});

it('what is written for it is theirs to share, unless it may tell of danger', () => {
  const place = { at: 'introduction-words', introduction: offered().id, detail: 'name' } as const;
  const written = (more: object) =>
    converse({ ...asked, place }, { kind: 'text', text: 'Zara', locale: 'en', ...more }, world(TODAY));
  expect(written({})).toMatchObject({ acts: [{ act: 'withhold-words', writtenFor: 'introduction' }] });
  expect(written({ beside: 'attack' })).toMatchObject({ acts: [], state: { introductions: [{ name: 'Zara' }] } });
});

const agree: PersonMove = { move: 'agree', locale: 'ar', at: 1 };
const after = (...moves: (PersonMove | Progress)[]): State => {
  let introduction: Introduction = offered();
  for (const move of moves) introduction = moved(introduction, move) ?? introduction;
  return { ...asked, introductions: [introduction] };
};
const done = (state: State, action: Parameters<typeof act>[1], on = TODAY) => {
  const step = act(state, action, world(on));
  if (step.kind !== 'step') throw new Error(step.read);
  return step;
};
const saidOn = (state: State, action: Parameters<typeof act>[1]) =>
  done(state, action).replies.map(({ said }) => said.key);
const NOT_HELPED: Progress = { move: 'not-helped', because: 'closed' };

it('after its end it is taken back by its button or its word where the partner was told', () => {
  const one = { do: 'introduction', introduction: offered().id } as const;
  for (const told of [after(agree, { move: 'helped' }), after(agree, { move: 'sent' }, NOT_HELPED)]) {
    const choices = done(told, one).replies.flatMap((reply) => reply.choices ?? []);
    expect(choices.map(({ action }) => action.do)).toContain('withdraw');
    for (const withdraw of [{ do: 'withdraw' }, { do: 'withdraw', introduction: offered().id }] as const) {
      const { state, replies } = done(told, withdraw);
      expect(state.introductions).toMatchObject([{ state: 'withdrawn', wasTold: true }]);
      expect(replies.map(({ said }) => said.key)).toEqual(['conversation:introduction.withdrawn-told']);
    }
  }
});

it('after a yes they are never told that nobody knows anything, until staff have said so', () => {
  const { id: introduction } = offered();
  const withdraw = { do: 'withdraw', introduction } as const;
  const notHelped = after(agree, NOT_HELPED);
  expect(saidOn(notHelped, { do: 'introduction', introduction })).toEqual(['conversation:introduction.not-helped']);
  for (const state of [after(agree), notHelped]) {
    const { state: withdrawn, replies } = done(state, withdraw);
    expect(replies.map(({ said }) => said.key)).toEqual(['conversation:introduction.withdrawn-perhaps']);
    const noted = (move: Progress) => {
      const step = movedByStaff(withdrawn, introduction, move, world(LATER));
      return step.kind === 'refused' ? step.because : step.replies.map(({ said }) => said.key);
    };
    expect(noted({ move: 'sent' })).toEqual(['conversation:introduction.withdrawn-told']);
    expect(noted({ move: 'attended' })).toEqual(['conversation:introduction.withdrawn-told']);
    expect(noted({ move: 'not-told' })).toEqual(['conversation:introduction.withdrawn']);
    expect(noted(NOT_HELPED)).toBe('not-now');
  }
  expect(saidOn(after(), withdraw)).toEqual(['conversation:introduction.withdrawn']);
});

const another = (at: number, moves: readonly (PersonMove | Progress)[]) => {
  const [introduction = offered()] = after(...moves).introductions;
  return { ...introduction, id: at.toString(16).padStart(32, '0'), offeredAt: at };
};
const offerAgain = (state: State) => {
  const { kind, service, about, asks, link, hub, by } = offered();
  return offeredByStaff(state, { id: 'f'.repeat(32), kind, service, about, asks, link, hub, by }, world(TODAY));
};

it('one more takes the place of the oldest that nobody needs; what somebody can still take back or has to be deleted stays', () => {
  const sent: Progress = { move: 'sent' };
  const withdraw: PersonMove = { move: 'withdraw' };
  const needed = [
    [agree],
    [agree, sent],
    [agree, { move: 'helped' }],
    [agree, sent, withdraw],
    [agree, withdraw],
  ] as const;
  const full = Array.from({ length: INTRODUCTIONS }, (_, at) => another(at, needed[at % needed.length] ?? []));
  expect(offerAgain({ ...asked, introductions: full })).toEqual({ kind: 'refused', because: 'full' });
  for (const moves of [[{ move: 'decline' }], [withdraw], [agree, withdraw, { move: 'not-told' }]] as const) {
    const unneeded = another(99, moves);
    const introductions = full.with(3, unneeded);
    const step = offerAgain({ ...asked, introductions });
    if (step.kind === 'refused') throw new Error(step.because);
    const left = step.state.introductions.map(({ id }) => id);
    expect(left).toEqual([...introductions.filter((it) => it !== unneeded).map(({ id }) => id), 'f'.repeat(32)]);
  }
});

it('as many as there can be are all offered to be looked at, with the ways on', () => {
  const full = Array.from({ length: INTRODUCTIONS }, (_, at) => another(at, [agree]));
  const { replies } = done({ ...asked, introductions: full }, { do: 'introductions' });
  const choices = replies.flatMap((reply) => reply.choices ?? []);
  expect(choices.filter(({ action }) => action.do === 'introduction')).toHaveLength(INTRODUCTIONS);
  expect(stateSchema.shape.offered.safeParse(choices.map(({ action }) => ({ label: 'a label', action }))).success).toBe(
    true,
  );
});

it('a question that gives way to another does not go without a word', () => {
  const said = (state: State) => {
    const step = offerAgain(state);
    return step.kind === 'refused' ? step.because : step.replies.map((reply) => reply.said.key);
  };
  expect(said(asked)).toEqual(['conversation:introduction.instead', 'conversation:introduction.offered']);
  expect(said(after(agree))).toEqual(['conversation:introduction.offered']);
});

it('one that did not help, of which nobody noted whether the partner was told, counts as told', () => {
  const [introduction] = after(agree, { move: 'sent' }, NOT_HELPED).introductions;
  const { wasTold: _, ...before } = { wasTold: null, ...introduction };
  expect(introductionSchema.parse(before)).toEqual(introduction);
});

it('before everything is deleted they hear what a place keeps, and that staff would not know any more whom to ask', () => {
  const ends = 'conversation:forget.introductions';
  const toDelete = 'conversation:forget.introductions-to-delete';
  const heard = (state: State) => saidOn(state, { do: 'forget-me' }).filter((key) => key.startsWith(ends));
  expect(heard(after())).toEqual([]);
  expect(heard(after(agree))).toEqual([ends]);
  expect(heard(after(agree, { move: 'helped' }))).toEqual([ends]);
  expect(heard(after({ move: 'withdraw' }))).toEqual([]);
  expect(heard(after(agree, { move: 'withdraw' }))).toEqual([toDelete]);
  expect(heard(after(agree, { move: 'sent' }, { move: 'withdraw' }))).toEqual([toDelete]);
});
