import { useEffect } from 'react';
import type { Desk, Pane } from '../desk.ts';
import { inSight, partsOf } from '../queue/order.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { type Command, commandOf } from './keys.ts';
import { keysOn } from './keys-on.ts';

/** Lets single keys do what `KEYS` says, everywhere in the desk but in boxes and dialogs. */
export function useKeys(): void {
  const desk = useDesk();
  const { open, show } = useDialogs();
  useEffect(() => {
    if (!desk.me.may.talks) return;
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null || open !== null || isWriting(event.target)) return;
      if (command !== 'help' && keysOn.get() === 'off') return;
      event.preventDefault();
      carryOut(command, desk, show);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [desk, open, show]);
}

function carryOut(command: Command, desk: Desk, show: (dialog: 'keys' | 'close' | 'phrases' | 'shift') => void): void {
  const acts: Readonly<Record<Command, () => void>> = {
    help: () => show('keys'),
    next: () => step(desk, 1),
    previous: () => step(desk, -1),
    claim: () => claimSelected(desk),
    reply: () => goTo(desk, 'conversation', '[data-focus="reply"]'),
    note: () => goTo(desk, 'details', '[data-focus="note"]'),
    phrases: () => {
      if (isTalking(desk)) show('phrases');
    },
    close: () => {
      if (isTalking(desk) && !desk.rooms.get(desk.selected.get())?.isBeside()) show('close');
    },
    away: () => void desk.setAway(desk.board.state.get().duty.away === null),
    shift: () => {
      if (desk.me.may.joinsBeside) show('shift');
    },
    queue: () => goTo(desk, 'queue', '[data-pane-heading="queue"]'),
    conversation: () => goTo(desk, 'conversation', '[data-pane-heading="conversation"]'),
    details: () => goTo(desk, 'details', '[data-pane-heading="details"]'),
  };
  acts[command]();
}

function isTalking(desk: Desk): boolean {
  return desk.rooms.get(desk.selected.get())?.state.get().phase === 'joined';
}

/** One line down or up in the list; the keyboard stays in the list. */
function step(desk: Desk, by: 1 | -1): void {
  const lines = inSight(partsOf(desk.board.state.get().lines, desk.me.id));
  const at = lines.findIndex(({ conversation }) => conversation === desk.selected.get());
  const next = lines[at === -1 ? 0 : Math.min(lines.length - 1, Math.max(0, at + by))];
  if (next === undefined) return;
  desk.selected.set(next.conversation);
  goTo(desk, 'queue', `[data-conversation="${CSS.escape(next.conversation)}"]`);
}

function claimSelected(desk: Desk): void {
  const line = desk.board.line(desk.selected.get());
  if (line?.heldBy === null) void desk.claim(line.conversation);
}

/** Shows a pane and moves the keyboard into it, once it is drawn. */
export function goTo(desk: Desk, pane: Pane, selector: string): void {
  desk.pane.set(pane);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
