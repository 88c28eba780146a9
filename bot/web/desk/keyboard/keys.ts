import type { DeskKey } from '../words.ts';

/** What a single key does, while nobody is writing in a box. */
export type Command =
  | 'help'
  | 'next'
  | 'previous'
  | 'claim'
  | 'reply'
  | 'phrases'
  | 'note'
  | 'close'
  | 'away'
  | 'shift'
  | 'queue'
  | 'conversation'
  | 'details';

export const KEYS: readonly { readonly key: string; readonly command: Command; readonly label: DeskKey }[] = [
  { key: '?', command: 'help', label: 'keys.help' },
  { key: 'j', command: 'next', label: 'keys.next' },
  { key: 'k', command: 'previous', label: 'keys.previous' },
  { key: 'c', command: 'claim', label: 'keys.claim' },
  { key: 'r', command: 'reply', label: 'keys.reply' },
  { key: '/', command: 'phrases', label: 'keys.phrases' },
  { key: 'n', command: 'note', label: 'keys.note' },
  { key: 'x', command: 'close', label: 'keys.close' },
  { key: 'a', command: 'away', label: 'keys.away' },
  { key: 's', command: 'shift', label: 'keys.shift' },
  { key: '1', command: 'queue', label: 'keys.queue' },
  { key: '2', command: 'conversation', label: 'keys.conversation' },
  { key: '3', command: 'details', label: 'keys.details' },
];

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
};

/** The command of a key press, or null. Keys held with others belong to the browser and to assistive technology. */
export function commandOf(press: Press): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  return KEYS.find(({ key }) => key === press.key.toLowerCase())?.command ?? null;
}
