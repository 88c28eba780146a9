import { LOCALES } from '../../locales/locale.ts';
import { iLiveIn, outcodeRead } from '../acts/area.ts';
import { plain } from '../answer.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import type { World } from '../world.ts';
import { outcodeIn } from './outcode.ts';

/** Where somebody lives, written where it was asked for: half a postcode, or the name of a town. Null: it is something else. */
export function areaAnswer(state: State, text: string, world: World): Step | null {
  if (state.place.at !== 'asking-area') return null;
  const outcode = outcodeIn(text);
  if (outcode) return outcodeRead(state, outcode, world);
  const words = plain(text);
  const named = world.knowledge.areas.find((area) =>
    LOCALES.some((locale) => plain(area.name[locale] ?? area.name.en) === words),
  );
  return named ? iLiveIn(state, { do: 'i-live-in', area: named.id }, world) : null;
}
