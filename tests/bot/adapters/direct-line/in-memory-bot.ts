import { EventEmitter } from 'node:events';
import type { DirectLineParts } from '../../../../bot/adapters/direct-line/parts.ts';
import type { EntryBody, LogEntry } from '../../../../bot/conversation/entry.ts';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import type { Sign, Signs } from '../../../../bot/conversation/signs.ts';
import type { Conversation, Wakes } from '../../../../bot/conversation/store.ts';
import { FingerpostError } from '../../../../bot/errors.ts';
import type { Incoming, Outcome, Receive } from '../../../../bot/incoming.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { State } from '../../../../dialogs/state.ts';

type Kept = { conversation: Conversation; log: LogEntry[]; seen: Map<string, number | null> };

/**
 * The bot and its store in the memory of the test: greets, and says back what it hears. It stands where Redis and the
 * dialogs are, so that tests of the HTTP side need neither; the journeys run with both.
 */
export class InMemoryBot implements Wakes, Signs {
  /** Every sign that was given. */
  readonly signs: Sign[] = [];
  readonly #kept = new Map<string, Kept>();
  readonly #resume = new Map<string, ConversationId>();
  readonly #taken = new Set<string>();
  readonly #wakes = new EventEmitter().setMaxListeners(0);
  readonly heard: Incoming[] = [];
  /** While true, the store does not answer. */
  away = false;
  /** While true, nobody is told that there is something to read. */
  deaf = false;
  place: number | null = null;

  readonly store: DirectLineParts['store'] = {
    create: async ({ id, channel, state, resumeHash }) => {
      this.#answer();
      const conversation: Conversation = {
        id,
        channel,
        state,
        version: 1,
        hold: { kind: 'bot' },
        leaseUntil: null,
        fence: 0,
        nextSeq: 0,
        firstSeq: 0,
        epoch: 0,
        reference: null,
        loadedAt: Date.now(),
      };
      if (!this.#kept.has(id)) this.#kept.set(id, { conversation, log: [], seen: new Map() });
      if (resumeHash) this.#resume.set(resumeHash, id);
      return conversation;
    },
    commit: async ({ from, entries = [] }) => {
      this.#answer();
      return { kind: 'committed', conversation: from, entries: this.append(from.id, entries) };
    },
    load: async (id) => {
      this.#answer();
      const kept = this.#kept.get(id);
      return kept ? { ...kept.conversation, nextSeq: kept.log.length } : null;
    },
    entries: async (id, from, limit = 500) => {
      this.#answer();
      return (this.#kept.get(id)?.log ?? []).slice(from, from + limit);
    },
    byResume: async (hash) => {
      this.#answer();
      return this.#resume.get(hash) ?? null;
    },
    dropResume: async (hash) => {
      this.#answer();
      this.#resume.delete(hash);
    },
    takeOnce: async (id) => {
      this.#answer();
      if (this.#taken.has(id)) return false;
      this.#taken.add(id);
      return true;
    },
  };

  readonly receive: Receive = async (incoming): Promise<Outcome> => {
    if (this.away) return { kind: 'not-saved', code: 'store.unavailable', urgent: null };
    const kept = this.#kept.get(incoming.conversation);
    if (!kept) return { kind: 'not-saved', code: 'conversation.not-found', urgent: null };
    const seen = kept.seen.get(incoming.once);
    if (seen !== undefined) return { kind: 'duplicate', seq: seen };
    this.heard.push(incoming);
    const entries = this.append(incoming.conversation, [...personEntry(incoming), botEntry(answerTo(incoming))]);
    const seq = entries[0]?.seq ?? null;
    kept.seen.set(incoming.once, seq);
    return { kind: 'saved', seq, entries };
  };

  readonly queue = { place: async () => this.place };

  /** What the dialogs would have made of the state. */
  change(id: ConversationId, change: (state: State) => State): void {
    const kept = this.#keptOf(id);
    kept.conversation = { ...kept.conversation, state: change(kept.conversation.state) };
  }

  /** Writes to the log as another process would, and wakes whoever listens. */
  append(id: ConversationId, bodies: readonly EntryBody[], hold?: Hold): LogEntry[] {
    const kept = this.#keptOf(id);
    const entries = bodies.map((body, at) => ({ ...body, seq: kept.log.length + at, at: Date.now() }));
    kept.log.push(...entries);
    if (hold) kept.conversation = { ...kept.conversation, hold };
    if (!this.deaf) this.#wakes.emit(id);
    return entries;
  }

  wakeQueue(hub: string): void {
    this.#wakes.emit(`queue:${hub}`);
  }

  /** How many streams listen to a conversation. */
  listeners(id: string): number {
    return this.#wakes.listenerCount(id);
  }

  async send(id: ConversationId, sign: Sign): Promise<void> {
    if (this.away) throw new FingerpostError('store.unavailable');
    this.signs.push(sign);
    this.#wakes.emit(`signs:${id}`, sign);
  }

  async listen(id: ConversationId, hear: (sign: Sign) => void): Promise<() => Promise<void>> {
    return this.#subscribe(`signs:${id}`, hear);
  }

  async onConversation(id: ConversationId, wake: () => void): Promise<() => Promise<void>> {
    return this.#subscribe(id, wake);
  }

  async onQueue(hub: string, wake: () => void): Promise<() => Promise<void>> {
    return this.#subscribe(`queue:${hub}`, wake);
  }

  #subscribe(name: string, wake: (sign: Sign) => void): () => Promise<void> {
    this.#answer();
    this.#wakes.on(name, wake);
    return async () => {
      this.#wakes.off(name, wake);
    };
  }

  #keptOf(id: ConversationId): Kept {
    const kept = this.#kept.get(id);
    if (!kept) throw new Error('no such conversation in the test');
    return kept;
  }

  #answer(): void {
    if (this.away) throw new FingerpostError('store.unavailable');
  }
}

export function reply(text: string): RenderedReply {
  return { locale: 'en', text, choices: [{ label: 'A person', action: { do: 'person' } }] };
}

export function botEntry(text: string): EntryBody {
  return { from: 'bot', said: { key: 'conversation:welcome.kept' }, rendered: reply(text) };
}

function answerTo({ input }: Incoming): string {
  switch (input.kind) {
    case 'arrived':
      return 'Hello';
    case 'text':
      return `You said: ${input.text}`;
    case 'action':
      return `You chose: ${input.action.do}`;
  }
}

function personEntry({ input, hint, clientActivityId }: Incoming): EntryBody[] {
  if (input.kind === 'arrived') return [];
  const id = clientActivityId === undefined ? {} : { clientActivityId };
  if (input.kind === 'text') return [{ from: 'person', text: input.text, locale: hint, ...id }];
  return [{ from: 'person', text: input.label, locale: hint, action: input.action, ...id }];
}
