/**
 * What the page keeps in the browser. The credential to come back outlives the tab; whatever the person wrote does not.
 * A browser may refuse to keep anything (private windows, blocked storage): then the page works, until it is closed.
 */
const RESUME = 'fingerpost.resume';
const TAB = 'fingerpost.tab';
const OUTBOX = 'fingerpost.outbox';
const DRAFT = 'fingerpost.draft';

export type Kept = {
  /** The credential of a conversation that was held in this browser. */
  readonly resume: () => string | null;
  readonly keepResume: (credential: string) => void;
  /** True when this tab was already in the conversation: a reload, not a visit. */
  readonly isThisTab: () => boolean;
  readonly markThisTab: () => void;
  readonly outbox: () => string | null;
  readonly keepOutbox: (text: string) => void;
  readonly draft: () => string;
  readonly keepDraft: (text: string) => void;
  readonly forget: () => void;
};

/** `local` and `session` are asked for each time, because merely reading them may throw. */
export function keptIn(local: () => Storage, session: () => Storage): Kept {
  const read = (storage: () => Storage, key: string): string | null => {
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
    } catch {
      // Nothing can be kept here: the page goes on without, as it says above.
    }
  };
  return {
    resume: () => read(session, RESUME) ?? read(local, RESUME),
    keepResume: (credential) => {
      write(local, RESUME, credential);
      write(session, RESUME, credential);
    },
    isThisTab: () => read(session, TAB) !== null,
    markThisTab: () => write(session, TAB, '1'),
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
