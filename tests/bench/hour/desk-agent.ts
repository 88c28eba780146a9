import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { sendMessage } from '../../../bot/desk/relay.ts';
import { endClaim } from '../../../bot/desk/staff-act.ts';
import { cardOf, helperOf, type StaffMember } from '../../../bot/desk/staff-member.ts';
import { takeNext } from '../../../bot/desk/take-turn.ts';
import { FingerpostError } from '../../../bot/errors.ts';
import type { Places } from './places.ts';
import { between, likeTalks } from './random.ts';
import { FAST_HEARTBEAT_MS, HUB, PACE, TALK_MINUTES } from './settings.ts';

/** What staff did, and what was refused to them. */
export type Deeds = { claims: number; transfers: number; deaths: number; lateRefused: number; lateAccepted: number };

const TRANSFERS = 0.08;
/** How often somebody who is free looks at the desk when nothing has woken them, in minutes. */
const LOOKS = 0.5;
const DAY = '2026-11-22';

type Talk = { readonly id: ConversationId; readonly fence: number };

/** A member of staff at an open desk: takes who is next, talks, ends; may die without a word and come back. */
export class DeskAgent {
  readonly member: StaffMember;
  readonly #places: Places['staff'];
  readonly #random: () => number;
  readonly #deeds: Deeds;
  readonly #answer: (id: ConversationId) => Promise<void>;
  readonly #talks = new Map<ConversationId, Talk>();
  #wake = Promise.withResolvers<void>();
  /** Rises with each death: what a life before has begun does nothing any more. */
  #life = 0;
  #isOver = false;
  #isAway = false;
  readonly #over = Promise.withResolvers<void>();
  readonly #running = new Set<Promise<void>>();

  constructor(
    member: StaffMember,
    places: Places['staff'],
    around: { random: () => number; deeds: Deeds; answer: (id: ConversationId) => Promise<void> },
  ) {
    this.member = member;
    this.#places = places;
    this.#random = around.random;
    this.#deeds = around.deeds;
    this.#answer = around.answer;
  }

  async work(): Promise<void> {
    const stop = await this.#places.wakes.onQueue(HUB, () => this.#wake.resolve());
    const beating = this.#beat();
    while (!this.#isOver) {
      await this.#takeWhoIsNext(this.#life);
      await Promise.race([this.#wake.promise, pause(LOOKS * PACE.minuteMs)]);
      this.#wake = Promise.withResolvers();
      await pause(between(this.#random, 0.05, 0.4) * PACE.minuteMs);
    }
    await Promise.all([beating, ...this.#running]);
    await stop();
  }

  /** No heartbeat, no word, for so many minutes; then the desk is opened again and what was begun is tried to be gone on with. */
  async die(minutes: number): Promise<void> {
    this.#deeds.deaths += 1;
    this.#life += 1;
    const lost = [...this.#talks.values()];
    this.#talks.clear();
    const life = this.#life;
    this.#isAway = true;
    await pause(minutes * PACE.minuteMs);
    if (life === this.#life) this.#isAway = false;
    await Promise.all(lost.map((talk) => this.#tryLate(talk)));
  }

  end(): void {
    this.#isOver = true;
    this.#over.resolve();
    this.#wake.resolve();
  }

  async #takeWhoIsNext(life: number): Promise<void> {
    while (!this.#isOver && !this.#isAway && life === this.#life && this.#talks.size < this.member.capacity) {
      const taken = await takeNext(this.member, DAY, this.#places).catch(fullIsNobody);
      if (taken === null) return;
      this.#deeds.claims += 1;
      const talk = { id: taken.conversation, fence: taken.fence };
      this.#talks.set(talk.id, talk);
      this.#running.add(this.#talk(talk, life));
    }
  }

  async #talk(talk: Talk, life: number): Promise<void> {
    const isMine = () => !this.#isOver && life === this.#life && this.#talks.has(talk.id);
    const minutes = likeTalks(this.#random, TALK_MINUTES);
    const parts = 3;
    for (let part = 0; part < parts; part += 1) {
      await Promise.race([pause((minutes / parts) * PACE.minuteMs), this.#over.promise]);
      if (!isMine()) return;
      if (!(await this.#say(talk))) continue;
      await this.#answer(talk.id);
    }
    const act = this.#random() < TRANSFERS ? 'release' : 'give-back';
    if (act === 'release') this.#deeds.transfers += 1;
    await this.#endTalk(talk, act);
  }

  async #say({ id, fence }: Talk): Promise<boolean> {
    try {
      await sendMessage(
        id,
        { claim: { staff: cardOf(this.member), fence }, messageId: randomUUID(), text: 'hello' },
        this.#places,
      );
      return true;
    } catch (error) {
      // The person has not let them in yet, or has refused them, or the claim is over.
      if (error instanceof FingerpostError && error.code === 'claim.lost') await this.#forget(id);
      if (error instanceof FingerpostError && error.code.startsWith('claim.')) return false;
      throw error;
    }
  }

  async #endTalk({ id, fence }: Talk, kind: 'release' | 'give-back'): Promise<void> {
    try {
      await endClaim(id, { kind, staff: this.member.id, fence }, this.#places);
    } catch (error) {
      if (!(error instanceof FingerpostError) || !error.code.startsWith('claim.')) throw error;
      if (error.code === 'claim.not-joined')
        await endClaim(id, { kind: 'release', staff: this.member.id, fence }, this.#places);
    }
    await this.#forget(id);
  }

  async #forget(id: ConversationId): Promise<void> {
    this.#talks.delete(id);
    await this.#places.slots.free(this.member.id, id);
    this.#wake.resolve();
  }

  /** A reply from before the desk died. */
  async #tryLate({ id, fence }: Talk): Promise<void> {
    try {
      await sendMessage(
        id,
        { claim: { staff: cardOf(this.member), fence }, messageId: randomUUID(), text: 'late' },
        this.#places,
      );
      this.#deeds.lateAccepted += 1;
    } catch (error) {
      if (!(error instanceof FingerpostError)) throw error;
      this.#deeds.lateRefused += 1;
    }
  }

  /** The desk says that it is open and keeps what it holds. */
  async #beat(): Promise<void> {
    while (!this.#isOver) {
      if (!this.#isAway) {
        await this.#places.duty.seen(HUB, helperOf(this.member));
        for (const { id, fence } of this.#talks.values()) {
          if (await this.#places.store.heartbeat(id, { staff: this.member.id, fence })) {
            await this.#places.slots.keep(this.member.id, id);
          } else await this.#forget(id);
        }
      }
      await pause(FAST_HEARTBEAT_MS);
    }
  }
}

function fullIsNobody(error: unknown): null {
  if (error instanceof FingerpostError && error.code === 'claim.full') return null;
  throw error;
}
