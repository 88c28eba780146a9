import type { Action } from '../../../../dialogs/action.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { Kept } from '../keep/storage.ts';
import { type Pass, send } from './calls.ts';
import { again, echoed, fromKept, interrupted, nextToSend, type Outbox, toKeep, withState } from './outbox.ts';

type Around = {
  /** Null while there is no token: messages wait. */
  pass: () => Pass | null;
  locale: () => string;
  changed: (box: Outbox) => void;
  notSaved: (said: { message: string | null; urgent: RenderedReply | null }) => void;
  expired: () => void;
  unreached: () => void;
  sent: () => void;
};

export type Sender = {
  box: () => Outbox;
  add: (text: string, action?: Action) => void;
  /** Sends what waits, now that there may be a way again. */
  go: () => void;
  again: (tapped: string | null) => void;
  echoed: (ids: readonly (string | null)[]) => void;
  interrupt: () => void;
  empty: () => void;
  /** Resolves when nothing is being sent. */
  idle: () => Promise<void>;
  stop: () => void;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Empties the outbox, one message after the other in their order, and tries again by itself what did not get through. */
export function startSender(kept: Kept, around: Around): Sender {
  let box = fromKept(kept.outbox());
  let busy = false;
  let sending: Promise<void> = Promise.resolve();
  let waitMs = FIRST_WAIT_MS;
  /** The service asked not to be tried before this moment, in milliseconds since 1970. */
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Urgent text is said once for each message, however often that message is tried. */
  const urgentSaid = new Set<string>();

  function change(next: Outbox): void {
    if (next.length === box.length && next.every((message, at) => message === box[at])) return;
    box = next;
    kept.keepOutbox(toKeep(box));
    around.changed(box);
  }

  function pump(): void {
    if (busy || Date.now() < notBefore) return;
    busy = true;
    sending = sendAll();
  }

  async function sendAll(): Promise<void> {
    while (await sendNext()) {
      // One after the other, until none is left or one has to wait.
    }
    busy = false;
  }

  /** True when the next one may go at once. */
  async function sendNext(): Promise<boolean> {
    const message = nextToSend(box);
    const pass = around.pass();
    if (message === null || pass === null) return false;
    change(withState(box, message.id, 'sending'));
    const answer = await send(pass, message);
    if (around.pass()?.conversationId !== pass.conversationId) {
      change(withState(box, message.id, 'waiting'));
      return true;
    }
    if (answer.is === 'ok') {
      waitMs = FIRST_WAIT_MS;
      change(withState(box, message.id, 'sent'));
      around.sent();
      return true;
    }
    if (answer.is === 'refused') {
      change(withState(box, message.id, 'refused'));
      around.notSaved({ message: answer.message, urgent: null });
      return true;
    }
    if (answer.is === 'expired') {
      change(withState(box, message.id, 'waiting'));
      around.expired();
      return false;
    }
    change(interrupted(box));
    if (answer.reached) around.notSaved({ message: answer.message, urgent: urgentOnce(message.id, answer.urgent) });
    else around.unreached();
    later(answer.afterMs);
    return false;
  }

  function urgentOnce(id: string, urgent: RenderedReply | null): RenderedReply | null {
    if (urgent === null || urgentSaid.has(id)) return null;
    urgentSaid.add(id);
    return urgent;
  }

  function later(afterMs: number | null): void {
    clearTimeout(timer);
    if (afterMs !== null) notBefore = Date.now() + afterMs;
    timer = setTimeout(() => resend(), afterMs ?? waitMs / 2 + (waitMs / 2) * Math.random());
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }

  function resend(tapped: string | null = null): void {
    if (Date.now() < notBefore) return;
    change(again(box, tapped));
    pump();
  }

  return {
    box: () => box,
    add: (text, action) => {
      const message = {
        id: newId(),
        text,
        locale: around.locale(),
        ...(action && { action }),
        state: 'waiting',
      } as const;
      change([...again(box), message]);
      pump();
    },
    go: () => resend(),
    again: resend,
    echoed: (ids) => change(echoed(box, ids)),
    interrupt: () => change(interrupted(box)),
    empty: () => change([]),
    idle: () => sending,
    stop: () => clearTimeout(timer),
  };
}

/** An id that nobody else makes: 128 random bits. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
