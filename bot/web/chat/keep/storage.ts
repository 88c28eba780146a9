/**
 * What the page keeps in the browser. The credential to come back outlives the tab; whatever the person wrote does not.
 * A browser may refuse to keep anything (private windows, a frame on another site's page): then the page itself remembers, until it is closed.
 */
const RESUME = 'fingerpost.resume';
const TAB = 'fingerpost.tab';
const OUTBOX = 'fingerpost.outbox';
const DRAFT = 'fingerpost.draft';

/** After so long without a sign of life, in milliseconds, somebody else may hold the phone: then nothing is shown before it is asked for. */
export const SILENCE_MS = 10 * 60_000;

export type Kept = {
  /** The credential of a conversation that was held in this browser. */
  readonly resume: () => string | null;
  readonly keepResume: (credential: string) => void;
  /** True when this tab was in the conversation, and used, a short while ago: a reload, not a visit. */
  readonly isThisTab: () => boolean;
  readonly markThisTab: () => void;
  /** Somebody uses this tab now. */
  readonly markUsed: () => void;
  readonly outbox: () => string | null;
  readonly keepOutbox: (text: string) => void;
  readonly draft: () => string;
  readonly keepDraft: (text: string) => void;
  readonly forget: () => void;
};

/** `local` and `session` are asked for each time, because merely reading them may throw. `now` is in milliseconds. */
export function keptIn(local: () => Storage, session: () => Storage, now: () => number = Date.now): Kept {
  const remembered = new Map<string, string>();
  const read = (storage: () => Storage, key: string): string | null => {
    const held = remembered.get(key);
    if (held !== undefined) return held;
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  };
  const write = (storage: () => Storage, key: string, text: string): void => {
    try {
      if (text === '') storage().removeItem(key);
      else storage().setItem(key, text);
      remembered.delete(key);
    } catch {
      if (text === '') remembered.delete(key);
      else remembered.set(key, text);
    }
  };
  return {
    resume: () => read(session, RESUME) ?? read(local, RESUME),
    keepResume: (credential) => {
      write(local, RESUME, credential);
      write(session, RESUME, credential);
    },
    isThisTab: () => now() - Number(read(session, TAB) ?? 0) < SILENCE_MS,
    markThisTab: () => {
      if (read(session, TAB) === null) write(session, TAB, String(now()));
    },
    markUsed: () => write(session, TAB, String(now())),
    outbox: () => read(session, OUTBOX),
    keepOutbox: (text) => write(session, OUTBOX, text),
    draft: () => read(session, DRAFT) ?? '',
    keepDraft: (text) => write(session, DRAFT, text),
    forget: () => {
      for (const key of [RESUME, TAB, OUTBOX, DRAFT]) {
        write(local, key, '');
        write(session, key, '');
      }
    },
  };
}
