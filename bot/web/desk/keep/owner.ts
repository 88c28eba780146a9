import type { ListedKeeper } from './browser-storage.ts';

const OWNER = 'desk:owner';
const SIGN_IN = 'desk:sign-in:';

/** Forgets what another member of staff left in this tab, such as half-written replies; one's own is kept over a new sign-in. */
export function forgetOthers(storage: ListedKeeper, me: string): void {
  if (storage.getItem(OWNER) === me) return;
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const name of names) if (name.startsWith('desk:') && !name.startsWith(SIGN_IN)) storage.removeItem(name);
  storage.setItem(OWNER, me);
}
