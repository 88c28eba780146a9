import { planCodeSchema } from '../../dialogs/plan/code.ts';
import type { KeptPlan } from '../../dialogs/plan/plan.ts';
import { reportNumberSchema } from '../../dialogs/report/number.ts';
import type { Standing } from '../../dialogs/report/report.ts';
import type { Staffing } from '../../dialogs/staffing.ts';
import type { Query } from '../../dialogs/step.ts';
import type { World } from '../../dialogs/world.ts';

export const FRESH_CODE = planCodeSchema.parse('7K3F9QRT2XWB');
export const FRESH_NUMBER = reportNumberSchema.parse('4821935043');

/** What lies outside the dialogs and is read only when they ask for it. */
export type Outside = {
  /** The person's place in the queue. */
  readonly place: number | null;
  /** Whether somebody is there to talk; somebody is, where nothing is said. */
  readonly staffing?: Staffing;
  /** What is kept under which code; `wait`: too many were tried. */
  readonly plans: ReadonlyMap<string, KeptPlan | 'wait'>;
  /** How the reports under which numbers stand; `wait`: too many numbers were tried. */
  readonly reports?: ReadonlyMap<string, Standing | 'wait'>;
};

/** The answer to a read, as the store would give it. */
export function answerTo(
  query: Query,
  { place, plans, staffing = { kind: 'here' }, reports = new Map() }: Outside,
): Partial<World> {
  switch (query.read) {
    case 'place':
      return { place };
    case 'staffing':
      return { staffing };
    case 'fresh-code':
      return { freshCode: { code: FRESH_CODE, at: 'the-place-of-the-fresh-code' } };
    case 'plan': {
      const plan = plans.get(query.code);
      if (plan === 'wait') return { found: { kind: 'wait' } };
      return { found: plan ? { kind: 'plan', at: `the-place-of-${query.code}`, plan } : { kind: 'none' } };
    }
    case 'fresh-number':
      return { freshNumber: { kind: 'number', number: FRESH_NUMBER, at: FRESH_NUMBER } };
    case 'report': {
      const standing = reports.get(query.number);
      if (standing === 'wait') return { foundReport: { kind: 'wait' } };
      return { foundReport: standing ? { kind: 'report', standing } : { kind: 'none' } };
    }
    case 'standings':
      return { standings: new Map([...reports].flatMap(([at, it]) => (it === 'wait' ? [] : [[at, it]]))) };
  }
}
