import { type RefObject, useRef, useState } from 'react';

/** A form that a button opens in its place. When it closes, the keyboard goes back to the button. */
export function useFormBelow(): {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: () => void;
  readonly close: () => void;
} {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return { isOpen, button, open: () => setOpen(true), close };
}
