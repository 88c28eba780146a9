import { mergedDated } from '../../dialogs/plan/dated.ts';
import type { KeptPlan } from '../../dialogs/plan/plan.ts';
import type { State } from '../../dialogs/state.ts';
import type { Duty, ServiceTimes } from '../conversation/duty.ts';
import type { Effect } from '../conversation/effect.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { IntroductionCounts, UnderWayList } from '../conversation/introductions.ts';
import type { Counts, Plans } from '../conversation/plans.ts';
import type { Reasons } from '../conversation/reasons.ts';
import type { Reports } from '../conversation/reports.ts';
import type { ConversationStore, HandOffQueue, Sweepable } from '../conversation/store.ts';
import { faultLine, type LogFault } from './faults.ts';
import { sendReport } from './send-report.ts';

export type EffectPorts = {
  readonly store: Pick<ConversationStore, 'load' | 'entries'>;
  readonly sweepable: Sweepable;
  readonly queue: HandOffQueue;
  readonly plans: Plans;
  readonly counts: Counts & Pick<IntroductionCounts, 'countIntroduction'>;
  readonly underWay: Pick<UnderWayList, 'put'>;
  readonly reports: Reports;
  readonly reasons: Reasons;
  /** Sends what the log holds and the person's channel has not got yet. Sending twice must be as sending once. */
  readonly deliver: (id: ConversationId) => Promise<void>;
  /** Tells somebody who has begun to wait how long it takes; again, nothing more. */
  readonly tellWait: (id: ConversationId, only?: 'nobody-fits') => Promise<void>;
  readonly serviceTimes: Pick<ServiceTimes, 'ended'>;
  readonly duty: Pick<Duty, 'held'>;
  readonly log: LogFault;
};

/** Carries out what commits left to be done. Never rejects: what fails stays written and is done by the sweeper. */
export type RunEffects = (id: ConversationId) => Promise<void>;

/** Each effect is idempotent, because a crash between doing it and marking it done makes it run again. */
export function effectRunner(ports: EffectPorts): RunEffects {
  return async (id) => {
    try {
      for (const effect of await ports.sweepable.effects(id)) await attempt(id, effect, ports);
    } catch (error) {
      ports.log(faultLine('effects', error));
    }
  };
}

async function attempt(id: ConversationId, effect: Effect, ports: EffectPorts): Promise<void> {
  try {
    await carryOut(id, effect, ports);
    await ports.sweepable.done(id, effect);
  } catch (error) {
    ports.log(faultLine(effect.kind, error));
  }
}

async function carryOut(id: ConversationId, effect: Effect, ports: EffectPorts): Promise<void> {
  switch (effect.kind) {
    case 'project-queue': {
      const conversation = await ports.store.load(id, { fresh: true });
      if (conversation !== null) await ports.queue.project(conversation, effect.hub);
      return;
    }
    case 'erase-key':
      return ports.sweepable.eraseKey(id, effect.epoch);
    case 'deliver':
      return ports.deliver(id);
    case 'tell-wait':
      return ports.tellWait(id, effect.only);
    case 'served':
      return ports.serviceTimes.ended(effect.hub, { id: effect.claim, ms: effect.ms });
    case 'held':
      return ports.duty.held(effect.staff, effect);
    case 'make-plan':
    case 'keep-plan':
      return keepPlan(id, effect.kind, ports);
    case 'drop-plan':
      return ports.plans.drop(effect.at);
    case 'count-outcome':
      return ports.counts.countOutcome(id, effect);
    case 'send-report':
      return sendReport(id, effect, ports);
    case 'drop-report':
      return ports.reports.drop(effect.at);
    case 'count-introduction':
      return ports.counts.countIntroduction(id, effect);
    case 'list-introductions':
      return ports.underWay.put(effect.hub, id);
    case 'report-reason':
      return ports.reasons.add(id, effect);
  }
}

/**
 * Another conversation of the same person may have written meanwhile: both plans become one. Only `make-plan` writes where nothing is, so
 * that a plan that was deleted from elsewhere stays deleted.
 */
async function keepPlan(id: ConversationId, kind: 'make-plan' | 'keep-plan', ports: EffectPorts): Promise<void> {
  const state = (await ports.store.load(id, { fresh: true }))?.state;
  if (!state?.kept) return;
  await ports.plans.write(state.kept.code, (before) =>
    before === null && kind === 'keep-plan' ? null : planOf(state, before),
  );
}

function planOf({ goal, plan, daysForgotten, followUp, area }: State, before: KeptPlan | null): KeptPlan {
  const mine = { steps: plan, daysForgotten };
  const dated = before ? mergedDated(mine, before) : mine;
  return { v: 1, goal: goal ?? before?.goal ?? null, ...dated, followUp, area };
}
