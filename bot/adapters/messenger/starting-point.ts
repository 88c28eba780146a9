import type { Action } from '../../../dialogs/action.ts';
import type { Said } from '../../../dialogs/said.ts';
import { type Locale, servedLocale } from '../../../locales/locale.ts';

/** Where a link of ours begins: `m.me/<page>?ref=<locale>.<start>`. Both parts may be left out, and what is unknown is passed over. */
export type StartingPoint = { readonly locale: Locale | null; readonly start: Start | null };
export type Start = { readonly action: Action; readonly label: Said };

const STARTS: Readonly<Record<string, Start>> = {
  'whats-on': { action: { do: 'whats-on' }, label: { key: 'conversation:choice.whats-on' } },
  'new-here': { action: { do: 'new-here' }, label: { key: 'conversation:choice.new-here' } },
  rights: { action: { do: 'rights' }, label: { key: 'conversation:choice.rights' } },
  areas: { action: { do: 'areas-of-life' }, label: { key: 'conversation:choice.areas' } },
  person: { action: { do: 'person' }, label: { key: 'conversation:choice.person' } },
  plan: { action: { do: 'have-code' }, label: { key: 'conversation:choice.have-code' } },
};
const GUIDE = 'guide-';

/** What a `ref` says. Whoever makes a link writes it, so nothing in it is trusted to exist. */
export function startingPoint(ref: string | null): StartingPoint {
  const parts = (ref ?? '').split('.');
  const start = parts.flatMap((part) => startOf(part) ?? [])[0] ?? null;
  const locale = parts.flatMap((part) => (/^[a-z]{2,3}$/.test(part) ? (servedLocale(part) ?? []) : []))[0] ?? null;
  return { locale, start };
}

function startOf(part: string): Start | null {
  if (Object.hasOwn(STARTS, part)) return STARTS[part] ?? null;
  const guide = part.startsWith(GUIDE) ? part.slice(GUIDE.length) : '';
  return /^[a-z0-9-]{1,60}$/.test(guide)
    ? { action: { do: 'read-guide', guide }, label: { key: 'conversation:choice.need', params: { need: { guide } } } }
    : null;
}
