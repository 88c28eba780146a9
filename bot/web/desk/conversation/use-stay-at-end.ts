import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Closer to the end than this counts as being there, in pixels. */
const NEAR_PX = 80;

/**
 * Keeps a growing log at its end for whoever is there, and leaves alone whoever reads further up: they are told instead.
 * `size` changes when something is added.
 */
export function useStayAtEnd(size: number): {
  log: RefObject<HTMLDivElement | null>;
  isBehind: boolean;
  toEnd: () => void;
} {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [isBehind, setBehind] = useState(false);
  const toEnd = useCallback(() => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
    setBehind(false);
  }, []);

  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      if (isAtEnd.current) setBehind(false);
    };
    // A log that gets lower, as by a keyboard on the screen, keeps its end in sight too.
    const resized = new ResizeObserver(() => {
      if (isAtEnd.current) toEnd();
    });
    element.addEventListener('scroll', look, { passive: true });
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [toEnd]);

  const sizeBefore = useRef(0);
  useLayoutEffect(() => {
    if (size === sizeBefore.current) return;
    sizeBefore.current = size;
    if (isAtEnd.current) toEnd();
    else setBehind(true);
  }, [size, toEnd]);

  return { log, isBehind, toEnd };
}
