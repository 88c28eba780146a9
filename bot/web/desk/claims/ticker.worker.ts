/** A clock in a worker: browsers slow the timers of a hidden page to one a minute, as long as a whole lease, but not a worker's. */
const TICK_MS = 5_000;

setInterval(() => postMessage('tick'), TICK_MS);
