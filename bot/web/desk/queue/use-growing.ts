import { startTransition, useEffect, useState } from 'react';

/** As many lines as any window shows, and more. */
const FIRST = 30;
/** So many more each time the browser has nothing better to do: drawing them takes less than a key needs to be answered. */
const MORE = 60;

/**
 * How many of so many lines are to be drawn now: those that can be seen at once, the others soon after. In the end all are there, for
 * the keyboard, for screen readers, for the browser's own search.
 */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + MORE)));
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
