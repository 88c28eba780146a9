import { planCodeSchema } from '../../dialogs/plan/code.ts';
import type { KeptPlan } from '../../dialogs/plan/plan.ts';
import type { Query } from '../../dialogs/step.ts';
import type { World } from '../../dialogs/world.ts';

export const FRESH_CODE = planCodeSchema.parse('7K3F9QRT2XWB');

/** What lies outside the dialogs and is read only when they ask for it. */
export type Outside = {
  /** The person's place in the queue. */
  readonly place: number | null;
  /** What is kept under which code; `wait`: too many were tried. */
  readonly plans: ReadonlyMap<string, KeptPlan | 'wait'>;
};

/** The answer to a read, as the store would give it. */
export function answerTo(query: Query, { place, plans }: Outside): Partial<World> {
  switch (query.read) {
    case 'place':
      return { place };
    case 'fresh-code':
      return { freshCode: { code: FRESH_CODE, at: 'the-place-of-the-fresh-code' } };
    case 'plan': {
      const plan = plans.get(query.code);
      if (plan === 'wait') return { found: { kind: 'wait' } };
      return { found: plan ? { kind: 'plan', at: `the-place-of-${query.code}`, plan } : { kind: 'none' } };
    }
  }
}
