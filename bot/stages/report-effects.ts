import type { Act } from '../../dialogs/step.ts';
import type { Effect } from '../conversation/effect.ts';
import type { HubId } from '../conversation/ids.ts';
import type { Conversation } from '../conversation/store.ts';

/** What a turn leaves to be done for reports. The words of a report are the first entry that the turn writes. */
export function reportEffects({ version, nextSeq }: Conversation, acts: readonly Act[], hub: HubId): Effect[] {
  return acts.flatMap((act): Effect[] => {
    switch (act.act) {
      case 'send-report':
        return [{ kind: 'send-report', at: act.at, seq: nextSeq, hub }];
      case 'drop-report':
        return [{ kind: 'drop-report', at: act.at }];
      case 'say-why-not': {
        const is = { what: 'not-for-me', reason: act.reason, day: act.on } as const;
        return [{ kind: 'report-reason', version, step: act.step, was: null, is }];
      }
      case 'count-outcome':
        return failure(act, version);
      default:
        return [];
    }
  });
}

/** That a step did not work is told with its reason; that it worked after all takes it back. */
function failure({ step, was, wasOn, is, on }: Extract<Act, { act: 'count-outcome' }>, version: number): Effect[] {
  const told = (reason: typeof was, day: string | null) =>
    reason === null || reason === 'done' || day === null ? null : ({ what: 'did-not-work', reason, day } as const);
  const [before, now] = [told(was, wasOn), told(is, on)];
  return before || now ? [{ kind: 'report-reason', version, step, was: before, is: now }] : [];
}
