import { understand } from '../../knowledge/search/understand.ts';
import { knowledge } from '../delivered-knowledge.ts';
import type { Scene } from './moment.ts';

/** Everything as the service has it, with the second place in the queue and no plan under any code. */
export const SCENE: Scene = {
  knowledge,
  understand: (text, locale) => understand(text, { locale, knowledge }),
  outside: { place: 2, plans: new Map() },
};
