import { expect, it } from 'vitest';
import { LOCALES } from '../../locales/locale.ts';
import { after, type Moment } from './moment.ts';
import { hello } from './phrases.ts';
import { secondsToRead } from './reading-time.ts';
import { SCENE } from './scene.ts';
import { travel } from './travel.ts';

const SECONDS = 90;

it.each(LOCALES)(
  'the first step of every guide is a minute and a half of reading from hello, or less: %s',
  (locale) => {
    const door = travel({ name: '', turns: [{ type: hello, reads: 'welcome.question' }] }, locale, SCENE);
    const before = door.flatMap(({ read }) => read);
    const longer = SCENE.knowledge.guides
      .map(({ id }) => ({ id, seconds: secondsToRead([...before, ...stepOf(id, door.at(-1)?.moment)]) }))
      .filter(({ seconds }) => seconds > SECONDS);
    expect(longer).toEqual([]);
  },
);

/** What is read once the guide was heard. */
function stepOf(guide: string, moment: Moment | undefined) {
  const action = { do: 'pick-need', need: `guide:${guide}` } as const;
  const seen = moment && after(moment, { by: 'person', input: { kind: 'action', action } }, SCENE);
  return seen?.next.said.map(({ rendered }) => rendered) ?? [];
}
