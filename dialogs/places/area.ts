import { BACK, choice, PERSON } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { Place } from '../state.ts';
import type { World } from '../world.ts';

/** So many towns can be read as buttons; where there are more, half a postcode or the name is written. */
const TOWNS = 8;

/** Where do you live? Half a postcode or a town: never an address. `among`: the half postcode lies in these. */
export function presentAreaQuestion(place: Extract<Place, { at: 'asking-area' }>, world: World): Reply[] {
  const among = world.knowledge.areas.filter((area) => place.among.includes(area.id));
  const areas = among.length > 0 ? among : world.knowledge.areas;
  const towns = areas.length > TOWNS ? [] : areas;
  return [
    {
      said: { key: among.length > 0 ? 'conversation:area.which' : 'conversation:area.ask' },
      choices: [
        ...towns.map(({ id }) => choice('area', { do: 'i-live-in', area: id }, { area: { area: id } })),
        choice('elsewhere', { do: 'i-live-in', area: null }),
        BACK,
        PERSON,
      ],
    },
  ];
}
