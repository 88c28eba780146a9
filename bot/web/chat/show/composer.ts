import { part } from './element.ts';

/** The longest message that the service takes, in characters. The box in the page says the same. */
const LONGEST = 2000;

export type Composer = { focus: () => void; clear: () => void };

/** The box to write in. What is in it survives a reload of the tab; `onSend` gets a text that is not blank. */
export function composerWith(
  draft: string,
  keepDraft: (text: string) => void,
  onSend: (text: string) => void,
  onWrite: () => void,
): Composer {
  const box = part('box', HTMLTextAreaElement);
  const full = part('full', HTMLElement);
  // Whoever has a slow network may have begun to write before this script was here.
  if (box.value === '') box.value = draft;

  function changed(): void {
    keepDraft(box.value);
    full.hidden = box.value.length < LONGEST;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  }

  function clear(): void {
    box.value = '';
    changed();
  }

  function send(): void {
    const text = box.value.trim();
    if (text !== '') {
      clear();
      onSend(text);
    }
    box.focus();
  }

  box.addEventListener('input', () => {
    changed();
    if (box.value !== '') onWrite();
  });
  box.addEventListener('keydown', (event) => {
    // While an input method is composing a word, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  });
  part('send', HTMLButtonElement).addEventListener('click', send);
  changed();
  return { focus: () => box.focus(), clear };
}
