import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** What `select` takes from the store, kept current. `select` must give the same thing for the same value. */
export function useStore<T, Selected>(store: Store<T>, select: (value: T) => Selected): Selected {
  return useSyncExternalStore(store.watch, () => select(store.get()));
}

export function useWhole<T>(store: Store<T>): T {
  return useSyncExternalStore(store.watch, store.get);
}
