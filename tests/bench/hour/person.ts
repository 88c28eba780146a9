import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ConversationId, conversationId } from '../../../bot/conversation/ids.ts';
import type { PersonInput } from '../../../bot/incoming.ts';
import type { Action } from '../../../dialogs/action.ts';
import { newState } from '../../../dialogs/state.ts';
import type { Locale } from '../../../locales/locale.ts';
import type { Places } from './places.ts';
import { between } from './random.ts';
import { PACE } from './settings.ts';

const FIRST_WORDS: Readonly<Record<Locale, string>> = {
  en: 'I need a doctor',
  ar: 'أحتاج إلى طبيب',
  pl: 'potrzebuję lekarza',
};
/** Shares of people, in the order in which they are asked about. */
const REFUSES = 0.04;
const LEAVES_PAGE = 0.2;
const URGENT = 0.05;

let sent = 0;

/** Somebody who asks for a person, waits, lets them in or not, talks, and may close the page meanwhile and come back. */
export class Person {
  readonly id: ConversationId;
  readonly #places: Places['people'];
  readonly #random: () => number;
  readonly #locale: Locale;
  #answering = false;
  #isOver = false;
  #stop: (() => Promise<void>) | null = null;

  constructor(places: Places['people'], random: () => number, locale: Locale) {
    this.#places = places;
    this.#random = random;
    this.#locale = locale;
    this.id = conversationId(randomBytes(16));
  }

  async ask(): Promise<void> {
    const { store, wakes } = this.#places;
    await store.create({ id: this.id, channel: 'webchat', state: newState(this.#locale, 'chosen', 'liverpool') });
    this.#stop = await wakes.onConversation(this.id, () => void this.#look());
    await this.#do({ kind: 'text', text: FIRST_WORDS[this.#locale] });
    if (this.#random() < URGENT) await this.#tap({ do: 'danger-yes', danger: 'attack' });
    await this.#tap({ do: 'person' });
    await this.#tap({ do: 'person-yes', share: 'all' });
    if (this.#random() < LEAVES_PAGE) await this.#leavePage();
  }

  /** What staff write is answered. */
  async answer(): Promise<void> {
    await this.#do({ kind: 'text', text: FIRST_WORDS[this.#locale] });
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#stop?.();
  }

  /** The page is closed for some minutes; then it is opened again and what happened meanwhile is read. */
  async #leavePage(): Promise<void> {
    await this.#stop?.();
    this.#stop = null;
    await pause(between(this.#random, 0.5, 2) * PACE.minuteMs);
    this.#stop = await this.#places.wakes.onConversation(this.id, () => void this.#look());
    await this.#do({ kind: 'arrived' });
    await this.#look();
  }

  /** Whoever asks to join is let in, or seldom not, after a moment. */
  async #look(): Promise<void> {
    if (this.#answering) return;
    const conversation = await this.#places.store.load(this.id, { fresh: true });
    if (conversation?.hold.kind !== 'offered') return;
    this.#answering = true;
    await pause(between(this.#random, 0.05, 0.3) * PACE.minuteMs);
    if (this.#isOver) return;
    await this.#tap({ do: this.#random() < REFUSES ? 'refuse-staff' : 'accept-staff' });
    this.#answering = false;
    await this.#look();
  }

  #tap(action: Action): Promise<void> {
    return this.#do({ kind: 'action', action, label: action.do });
  }

  async #do(input: PersonInput): Promise<void> {
    sent += 1;
    const incoming = { conversation: this.id, channel: 'webchat', once: `p${sent}`, input, hint: null } as const;
    const outcome = await this.#places.receive(incoming);
    if (outcome.kind === 'not-saved') throw new Error(`a turn was not saved: ${outcome.code}`);
  }
}
