import { newState, type State, stateSchema } from '../../dialogs/state.ts';
import { localeSchema, SOURCE_LOCALE } from '../../locales/locale.ts';
import { type Hold, holdSchema } from '../conversation/hold.ts';

const { localeFrom, area, plan, kept: keptPlan, followUp, reports } = stateSchema.shape;

/**
 * The state as this version of the service understands it. One that was kept by another version starts again in the same
 * language and area, with the person's plan, its code, what was agreed and what they told us where they still read: they lose their
 * place, not their work, and "forget me" still finds what is kept elsewhere.
 */
export function keptState(kept: unknown): State {
  const parsed = stateSchema.safeParse(kept);
  if (parsed.success) return parsed.data;
  const fields: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const state = newState(
    localeSchema.catch(SOURCE_LOCALE).parse(fields['locale']),
    localeFrom.catch('guessed').parse(fields['localeFrom']),
    area.catch(null).parse(fields['area']),
  );
  return {
    ...state,
    plan: plan.catch([]).parse(fields['plan']),
    kept: keptPlan.catch(null).parse(fields['kept']),
    followUp: followUp.catch(null).parse(fields['followUp']),
    reports: reports.catch([]).parse(fields['reports']),
  };
}

/** Who holds the conversation; a hand-off that another version began is nobody's here, and whoever waited can ask again. */
export function keptHold(kept: unknown): Hold {
  return holdSchema.safeParse(kept).data ?? { kind: 'bot' };
}
