import type { Keeper } from './shelf.ts';

/** A keeper whose names can be listed. */
export type ListedKeeper = Keeper & { readonly length: number; readonly key: (index: number) => string | null };

/**
 * The browser's store, opened by `open`; where the browser shuts it, as it may inside another site's page, one that lasts as long as
 * the page.
 */
export function browserStorage(open: () => ListedKeeper): ListedKeeper {
  try {
    const storage = open();
    storage.getItem('desk');
    return storage;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return pageStorage();
  }
}

function pageStorage(): ListedKeeper {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
  };
}
