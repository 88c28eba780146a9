import type { Action } from '../dialogs/action.ts';
import type { Said } from '../dialogs/said.ts';
import type { Locale } from '../locales/locale.ts';
import type { Render } from './desk/words.ts';
import type { PersonInput } from './incoming.ts';

/** Where a link of ours begins, on whatever channel: as if the person had tapped this button. */
export type Start = { readonly action: Action; readonly label: Said };

/** The starts that are no guide. Their names are in links and on posters that hang somewhere: one is never given another meaning. */
export const STARTS: Readonly<Record<string, Start>> = {
  'whats-on': { action: { do: 'whats-on' }, label: { key: 'conversation:choice.whats-on' } },
  'new-here': { action: { do: 'new-here' }, label: { key: 'conversation:choice.new-here' } },
  rights: { action: { do: 'rights' }, label: { key: 'conversation:choice.rights' } },
  areas: { action: { do: 'areas-of-life' }, label: { key: 'conversation:choice.areas' } },
  person: { action: { do: 'person' }, label: { key: 'conversation:choice.person' } },
  plan: { action: { do: 'have-code' }, label: { key: 'conversation:choice.have-code' } },
};
const GUIDE = 'guide-';

/** The start of a name, such as `whats-on` or `guide-gp`; null where there is none. Whoever makes a link writes it, so nothing in it is trusted to exist. */
export function startNamed(name: string): Start | null {
  if (Object.hasOwn(STARTS, name)) return STARTS[name] ?? null;
  const guide = name.startsWith(GUIDE) ? name.slice(GUIDE.length) : '';
  return /^[a-z0-9-]{1,60}$/.test(guide)
    ? { action: { do: 'read-guide', guide }, label: { key: 'conversation:choice.need', params: { need: { guide } } } }
    : null;
}

/** The start of a name as something that a person did, in their language. */
export function startIn({ render }: { readonly render: Render }) {
  return (name: string, locale: Locale): Extract<PersonInput, { kind: 'action' }> | null => {
    const start = startNamed(name);
    return start && { kind: 'action', action: start.action, label: render(start.label, locale).text };
  };
}
