import type { Introduction, Offered } from '../../../dialogs/introduction/introduction.ts';

/** An introduction to test with, as it is asked about. */
export function offered(more: Partial<Offered> = {}): Offered {
  return {
    id: 'a'.repeat(32),
    link: 'the-link',
    kind: 'go-along',
    service: 'hub-citizens-advice',
    organisation: 'citizens-advice',
    hub: 'example-hub',
    by: { id: 'example-tenant:amal', name: 'Amal', organisation: 'Example Hub' },
    keepsDays: 180,
    offeredAt: 1_000,
    state: 'offered',
    asks: ['name', 'language', 'about', 'contact'],
    out: [],
    about: 'money',
    ...more,
  };
}

/** All words in it that could be told, wherever they stand. */
export function wordsIn(introduction: Introduction): string {
  const { id: _id, link: _link, by: _by, ...rest } = introduction;
  return JSON.stringify(rest);
}
