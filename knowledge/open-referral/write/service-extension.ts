import type { Service } from '../../schema/service.ts';
import type { JsonObject } from '../json.ts';

/** What the standard has no field for; nothing of what is unknown or usual. */
export function extensionOf(it: Service): JsonObject {
  return {
    ...(it.kind === 'event' ? { kind: it.kind } : {}),
    summary: it.summary.en,
    ...(Object.keys(it.words).length > 0 ? { words: it.words } : {}),
    ...(it.guides.length > 0 ? { guides: [...it.guides] } : {}),
    ...(it.cost === 'unknown' ? {} : { cost: it.cost }),
    ...(it.interpreter === 'unknown' ? {} : { interpreter: it.interpreter }),
    ...(it.childcare === 'unknown' ? {} : { childcare: it.childcare }),
    ...(it.step_free === 'unknown' ? {} : { step_free: it.step_free }),
    ...(it.women_only ? { women_only: true } : {}),
    ...(it.referral.who.length > 0 ? { who_may_refer: [...it.referral.who] } : {}),
    ...(it.referral.by.length > 0 ? { referred_by: [...it.referral.by] } : {}),
    ...(it.closures.length > 0 ? { closures: it.closures.map(closure) } : {}),
    ...(it.risk ? { risk: { ...it.risk } } : {}),
    ...translations(it),
  };
}

function closure({ from, to, words }: Service['closures'][number]): JsonObject {
  return { from, to, ...(words ? { words: { ...words } } : {}) };
}

function translations(it: Service): JsonObject {
  const all = {
    name: it.name,
    summary: it.summary,
    description: it.description,
    alert: it.alert,
    cost_words: it.cost_words,
    interpreter_words: it.interpreter_words,
    eligibility: it.eligibility.words,
    how_to_refer: it.referral.how,
  };
  const others = Object.entries(all).flatMap(([field, words]) => {
    const { en: _, ...rest } = words ?? { en: '' };
    return Object.keys(rest).length > 0 ? [[field, rest] as const] : [];
  });
  return others.length > 0 ? { translations: Object.fromEntries(others) } : {};
}
