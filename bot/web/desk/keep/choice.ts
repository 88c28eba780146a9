import { Store } from '../state/store.ts';
import type { Keeper } from './shelf.ts';

/** A choice of staff that is kept as a plain word, such as which conversation is open. */
export function keptChoice<Choice extends string>(
  keeper: Keeper,
  key: string,
  { read, otherwise }: { read: (text: string) => Choice | null; otherwise: Choice },
): Store<Choice> {
  const text = keeper.getItem(key);
  const store = new Store<Choice>((text === null ? null : read(text)) ?? otherwise);
  store.watch(() => keeper.setItem(key, store.get()));
  return store;
}
