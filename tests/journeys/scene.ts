import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { understand } from '../../knowledge/search/understand.ts';
import type { Scene } from './moment.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge/', import.meta.url)));

/** Everything as the service has it, with the second place in the queue and no plan under any code. */
export const SCENE: Scene = {
  knowledge,
  understand: (text, locale) => understand(text, { locale, knowledge }),
  outside: { place: 2, plans: new Map() },
};
