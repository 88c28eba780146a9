import type { RenderedCard } from '../rendered.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

/** The way to the page for who is new here. */
export function newHereCard(reader: Reader): RenderedCard {
  return {
    kind: 'new-here',
    id: 'new-here',
    title: sayTo(reader, { key: 'conversation:new-here.title' }),
    summary: '',
    locale: reader.locale,
    facts: [],
    sections: [],
    notices: [],
    links: [
      {
        label: sayTo(reader, { key: 'conversation:new-here.open' }),
        href: `${reader.newHerePage ?? '/new-here'}?lang=${reader.locale}`,
      },
    ],
  };
}
