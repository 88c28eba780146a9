import type { Keeper } from '../../../../../bot/web/desk/keep/shelf.ts';

/** A tab's storage for tests. A new desk on the same one is a reload. */
export function memory(): Keeper & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}
