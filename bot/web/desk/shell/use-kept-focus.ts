import { useEffect, useRef } from 'react';
import { useRoom } from '../conversation/use-rooms.ts';
import { useWhole } from '../state/use-store.ts';
import { useDesk } from './desk-context.ts';

/**
 * Where what had the keyboard goes away, as the button that offered to join, or a pane on a small screen, the keyboard goes to the
 * heading of the pane that is seen, not to the top of the page.
 */
export function useKeptFocus(): void {
  const desk = useDesk();
  const pane = useWhole(desk.pane);
  const selected = useWhole(desk.selected);
  const room = useRoom(selected);
  const seen = `${pane} ${selected}`;
  const seenBefore = useRef(seen);
  useEffect(() => {
    const look = () => afterDrawing(() => focusHeadingIfLost(desk.pane.get()));
    if (seenBefore.current !== seen) look();
    seenBefore.current = seen;
    return room?.state.watch(look);
  }, [seen, desk, room]);
}

/** A browser takes the keyboard from what is gone or hidden only when it draws. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function focusHeadingIfLost(pane: string): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-pane-heading="${pane}"]`)?.focus();
}
