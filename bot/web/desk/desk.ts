import type { Arrivals } from '../../wire/arrivals.ts';
import { type DeskEventData, deskEventSchema } from '../../wire/desk.ts';
import type { Colleagues } from '../../wire/transfer.ts';
import type { DeskApi, PersonOnDuty } from './api/desk-api.ts';
import { faultCode } from './api/desk-fault.ts';
import { Rooms } from './conversation/rooms.ts';
import { Introductions } from './introductions/introductions-store.ts';
import { keptChoice } from './keep/choice.ts';
import type { Kept } from './keep/kept.ts';
import type { Keeper } from './keep/shelf.ts';
import type { ServerEvent } from './live/event-parser.ts';
import { LiveFeed } from './live/live-feed.ts';
import { pauseOrOnline } from './live/pause.ts';
import { Named } from './mentions/named.ts';
import { Phrases } from './phrases/phrases.ts';
import { Board } from './queue/board.ts';
import { Reports } from './reports/reports.ts';
import { ShiftBoard } from './shift/shift-board.ts';
import { Store } from './state/store.ts';
import { Undelivered } from './undelivered/undelivered.ts';
import type { DeskKey } from './words.ts';

/** Which pane is seen where there is room for one only. */
export const PANES = ['queue', 'conversation', 'details'] as const;
export type Pane = (typeof PANES)[number];

/** A sentence to staff about what they tried, until they put it away. */
export type Notice = { readonly key: DeskKey };

type DeskParts = {
  readonly api: DeskApi;
  readonly me: PersonOnDuty;
  readonly kept: Kept;
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly newId: () => string;
  readonly random: () => number;
};

/** Ticks of 5 s between readings while there is no stream, and while there is one, in case it is wrong. */
const POLL_TICKS = 2;
const CHECK_TICKS = 12;
/** The desk is live for as long as its page is open. */
const WHILE_OPEN = new AbortController().signal;

/** The desk of one member of staff, without its looks: what is known, and what can be done. */
export class Desk {
  readonly me: PersonOnDuty;
  readonly kept: Kept;
  readonly board: Board;
  readonly rooms: Rooms;
  readonly reports: Reports;
  readonly introductions: Introductions;
  readonly phrases: Phrases;
  readonly undelivered: Undelivered;
  readonly named: Named;
  readonly shift: ShiftBoard;
  readonly feed: LiveFeed;
  /** The conversation that is looked at; empty for none. */
  readonly selected: Store<string>;
  readonly pane: Store<Pane>;
  readonly notice = new Store<Notice | null>(null);
  readonly #api: DeskApi;
  readonly #newId: () => string;
  #ticks = 0;

  constructor({ api, me, kept, keeper, now, newId, random }: DeskParts) {
    this.me = me;
    this.kept = kept;
    this.#api = api;
    this.#newId = newId;
    this.board = new Board(api, now);
    this.rooms = new Rooms({ api, kept, now, newId });
    this.reports = new Reports(api);
    this.introductions = new Introductions(api);
    this.phrases = new Phrases(api);
    this.undelivered = new Undelivered(api);
    this.named = new Named(api);
    this.shift = new ShiftBoard(api, now);
    this.selected = keptChoice(keeper, 'desk:selected', { read: (text) => text, otherwise: '' });
    this.pane = keptChoice<Pane>(keeper, 'desk:pane', {
      read: (text) => PANES.find((pane) => pane === text) ?? null,
      otherwise: 'queue',
    });
    this.feed = new LiveFeed({
      open: (signal) => api.events(signal),
      onLive: () => void this.readAll(),
      onEvent: (event) => this.#hear(event),
      pause: (ms) => pauseOrOnline(ms, WHILE_OPEN),
      random,
    });
  }

  /** Reads everything and stays live, for who talks with people. Returns when the first reading is over. */
  async start(): Promise<void> {
    if (!this.me.may.talks) return;
    void this.feed.run(WHILE_OPEN);
    await this.readAll();
  }

  /** Every 5 seconds: renews what is held, and reads where nothing tells us of news. */
  tick(): void {
    if (!this.me.may.talks) return;
    for (const room of this.rooms.all()) void room.beat();
    this.#ticks += 1;
    const every = this.feed.state.get() === 'live' ? CHECK_TICKS : POLL_TICKS;
    if (this.#ticks % every === 0) void this.readAll();
    else if (this.board.isDue()) void this.#readQueue();
  }

  async readAll(): Promise<void> {
    await Promise.all([this.#readQueue(), this.shift.again(), ...this.rooms.all().map((room) => room.again())]);
  }

  select(conversation: string): void {
    this.selected.set(conversation);
    this.pane.set('conversation');
  }

  /** Offers to join the conversation. A refusal is told as a notice. */
  async claim(conversation: string): Promise<void> {
    this.notice.set(null);
    this.select(conversation);
    try {
      await this.rooms.claim(conversation);
    } catch (error) {
      this.notice.set({ key: claimNotice(error) });
    }
    await this.#readQueue();
  }

  /** Away from the desk, or back. A failure is told as a notice. */
  async setAway(away: boolean): Promise<void> {
    this.notice.set(null);
    try {
      await this.#api.setAway(away);
    } catch {
      this.notice.set({ key: 'notice.away-failed' });
    }
    await this.#readQueue();
  }

  /**
   * Offers to join whoever's turn it is with us; `anyway`: also whom we are spared. A refusal, or that it is nobody's turn, is told as a notice.
   */
  async claimNext(anyway = false): Promise<void> {
    this.notice.set(null);
    try {
      const { claim } = await this.#api.next(anyway ? { anyway } : {});
      await this.#readQueue();
      if (claim === null) this.notice.set({ key: 'notice.nobody-next' });
      else this.select(claim.conversation);
    } catch (error) {
      this.notice.set({ key: claimNotice(error) });
    }
  }

  /** Comes to a talk that a colleague holds. A refusal is told as a notice. */
  async joinBeside(conversation: string): Promise<void> {
    this.notice.set(null);
    this.select(conversation);
    try {
      await this.rooms.joinBeside(conversation);
    } catch {
      this.notice.set({ key: 'notice.claim-failed' });
    }
  }

  /** Ends our part in a conversation by `act`, and clears it from the desk. A failure is told as a notice and nothing is cleared. */
  async leave(conversation: string, act: () => Promise<void>): Promise<void> {
    this.notice.set(null);
    try {
      await act();
    } catch (error) {
      this.notice.set({ key: faultCode(error) === 'claim.full' ? 'notice.colleague-full' : 'notice.not-done' });
      return;
    }
    this.putAway(conversation);
    await this.#readQueue();
  }

  putAway(conversation: string): void {
    this.rooms.putAway(conversation);
    if (this.selected.get() === conversation) this.selected.set('');
    this.pane.set('queue');
  }

  /** Does what needs the sign-in's provider; where that cannot be reached, a notice says so. */
  async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      this.notice.set({ key: 'notice.unreachable' });
    }
  }

  /** Whom somebody can be passed on to. @throws DeskFault */
  colleagues(): Promise<Colleagues> {
    return this.#api.colleagues();
  }

  /** How many came by whose link. @throws DeskFault */
  arrivals(): Promise<Arrivals> {
    return this.#api.arrivals();
  }

  newId(): string {
    return this.#newId();
  }

  #hear({ event, data }: ServerEvent): void {
    if (event === 'queue') {
      void this.#readQueue();
      void this.shift.again();
    }
    if (event === 'conversation') void this.#readConversation(data);
    if (event === 'mention') void this.named.again();
    if (event === 'writing' || event === 'shown') this.#hearSign(event, data);
  }

  #hearSign(event: 'writing' | 'shown', data: string): void {
    const about = aboutOf(data);
    const signs = about === null ? undefined : this.rooms.get(about.conversation)?.signs;
    if (event === 'writing') signs?.personWrites();
    else if (about?.upTo !== undefined) signs?.wasShown(about.upTo);
  }

  async #readQueue(): Promise<void> {
    await this.board.again();
    const { lines, fault } = this.board.state.get();
    if (fault === null) await this.rooms.follow(lines, this.me.id);
  }

  /** Reads the conversation that the event names; every one of ours where it names none. */
  async #readConversation(data: string): Promise<void> {
    const named = aboutOf(data)?.conversation ?? null;
    const rooms = named === null ? this.rooms.all() : this.rooms.all().filter(({ id }) => id === named);
    await Promise.all(rooms.map((room) => room.again()));
  }
}

function claimNotice(error: unknown): DeskKey {
  switch (faultCode(error)) {
    case 'claim.taken':
      return 'notice.taken';
    case 'claim.not-in-turn':
      return 'notice.not-in-turn';
    case 'claim.full':
      return 'notice.full';
    default:
      return 'notice.claim-failed';
  }
}

function aboutOf(data: string): DeskEventData | null {
  try {
    return deskEventSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}
