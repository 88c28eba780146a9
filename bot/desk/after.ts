/** Calls back once after so many milliseconds; the answer takes it back. */
export type After = (ms: number, run: () => void) => () => void;

/** By the process's own timers, which do not keep it alive. */
export const afterTimeout: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};
