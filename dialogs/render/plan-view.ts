import { LANGUAGES, SOURCE_LOCALE } from '../../locales/locale.ts';
import { nameOf, targetOf } from '../needs.ts';
import { dayParam } from '../plan/day-param.ts';
import { type KeptPlan, type PlanStep, toDoIn } from '../plan/plan.ts';
import { todayOf } from '../plan/today.ts';
import { isolateLatin } from './direction.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';
import { serviceCard } from './service-card.ts';

/** A plan as its page shows it, in the words of one language. */
export type PlanView = {
  readonly goal: string | null;
  readonly next: (StepView & { readonly lines: readonly string[] }) | null;
  readonly later: readonly StepView[];
  readonly tried: readonly StepView[];
  readonly done: readonly StepView[];
};

export type StepView = {
  readonly title: string;
  /** The English name beside another language, for whoever the page is shown to. */
  readonly english: string | null;
  readonly day: string | null;
};

/** What a service's card says that somebody needs on the way there. */
const ON_THE_WAY = ['clock', 'place', 'phone', 'warning'];

export function planView(reader: Reader, plan: KeptPlan, now: number): PlanView {
  const [next, ...later] = toDoIn(plan.steps, todayOf(plan, { knowledge: reader.knowledge, now }));
  const inState = (state: PlanStep['state']) => plan.steps.filter((step) => step.state === state);
  const view = (step: PlanStep) => stepView(reader, step);
  return {
    goal: plan.goal,
    next: next ? { ...view(next), lines: linesOf(reader, next.id, now) } : null,
    later: later.map(view),
    tried: inState('did-not-work').map(view),
    done: inState('done').map(view),
  };
}

function stepView(reader: Reader, step: PlanStep): StepView {
  const said = { key: 'conversation:plan.step', params: { step: nameOf(step.id) } } as const;
  const on = step.state === 'to-do' ? step.on : undefined;
  return {
    title: sayTo(reader, said),
    english: reader.locale === SOURCE_LOCALE ? null : sayTo({ ...reader, locale: SOURCE_LOCALE }, said),
    day: on === undefined ? null : sayTo(reader, { key: 'conversation:choice.day', params: { day: dayParam(on) } }),
  };
}

function linesOf(reader: Reader, id: string, at: number): string[] {
  const target = targetOf(id);
  if (target.kind === 'task') {
    return [sayTo(reader, { key: 'conversation:plan.step', params: { step: { whyTask: target.id } } })];
  }
  if (target.kind === 'guide') return reader.knowledge.guide(target.id) ? [firstStep(reader, target.id)] : [];
  const card = target.kind === 'service' ? serviceCard(reader, { kind: 'service', service: target.id, at }) : null;
  return (card?.facts ?? [])
    .filter(({ icon }) => ON_THE_WAY.includes(icon))
    .map(({ label, text }) => `${label}: ${text}`);
}

function firstStep(reader: Reader, guide: string): string {
  const words = sayTo(reader, { key: 'conversation:step.guide', params: { step: { firstStep: guide } } });
  return LANGUAGES[reader.locale].direction === 'rtl' ? isolateLatin(words) : words;
}
