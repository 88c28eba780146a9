import type { Button } from './best-form.ts';

/** A button as the Bot Framework has it: tapped, it sends the choice's words as a message of the person's, and its action as the value. */
export function messageBack({ title, choice: { label, action } }: Button) {
  return { type: 'messageBack', title, text: label, displayText: label, value: { fingerpost: action } } as const;
}
