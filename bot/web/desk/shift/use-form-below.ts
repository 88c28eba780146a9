import { useRef, useState } from 'react';

/** A form that a button opens in its place. When it closes, the keyboard goes back to the button. */
export function useFormBelow(): {
  readonly isOpen: boolean;
  readonly button: (element: HTMLButtonElement | null) => void;
  readonly open: () => void;
  readonly close: () => void;
} {
  const [isOpen, setOpen] = useState(false);
  const shown = useRef<HTMLButtonElement | null>(null);
  const button = (element: HTMLButtonElement | null) => {
    shown.current = element;
  };
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => shown.current?.focus());
  };
  return { isOpen, button, open: () => setOpen(true), close };
}
