import { useMemo, useRef, useState } from 'react';
import type { DialogName, Dialogs } from './dialog-context.ts';

/** Which dialog is open. When it closes, the keyboard goes back to where it was. */
export function useDialogState(): Dialogs {
  const [open, setOpen] = useState<DialogName | null>(null);
  const before = useRef<Element | null>(null);
  return useMemo(() => {
    const show = (name: DialogName | null) => {
      if (name !== null && open === null) before.current = document.activeElement;
      setOpen(name);
      if (name === null) requestAnimationFrame(() => giveBack(before.current));
    };
    return { open, show };
  }, [open]);
}

function giveBack(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}
