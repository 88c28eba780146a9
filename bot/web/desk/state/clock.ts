import { Store } from './store.ts';

/** How often waits are counted again, in milliseconds. */
const STEP_MS = 5_000;

/** The time for everything that is drawn: one timer, however many lines look at it. Milliseconds since 1970. */
export const clock = new Store(Date.now());

setInterval(() => clock.set(Date.now()), STEP_MS);
