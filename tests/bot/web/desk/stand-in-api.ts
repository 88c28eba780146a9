import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Staff, VerifyStaff } from '../../../../bot/desk/auth/verify-staff.ts';
import { wordsFor } from '../../../../bot/desk/translation/words-for.ts';
import { FingerpostError } from '../../../../bot/errors.ts';
import {
  closeRequestSchema,
  type DeskConversation,
  fenceRequestSchema,
  giveBackRequestSchema,
  messageRequestSchema,
  noteRequestSchema,
  type QueueLine,
} from '../../../../bot/wire/desk.ts';
import { NOT_NAMED, type NotNamed } from '../../../../bot/wire/mentions.ts';
import type { OnDutyNow } from '../../../../bot/wire/on-duty.ts';
import { phraseBookRequestSchema, phraseRequestSchema } from '../../../../bot/wire/phrases.ts';
import {
  assignRequestSchema,
  awayRequestSchema,
  loanRequestSchema,
  type Shift,
  type ShiftColleague,
} from '../../../../bot/wire/shift.ts';
import { transferRequestSchema } from '../../../../bot/wire/transfer.ts';
import { arabicConversation } from './sample.ts';
import { samplePhrase, samplePhraseBook } from './sample-phrases.ts';

const paramsSchema = z.object({ id: z.string() });

/** A desk's API that keeps everything in memory and does what a test says: for looking at the desk, and for faults on demand. */
export class StandInApi {
  lines: QueueLine[] = [];
  readonly conversations = new Map<string, DeskConversation>();
  /** How often each message arrived, by its id. */
  readonly arrivals = new Map<string, number>();
  /** What there is at the desk for whoever signs in. */
  may = { talks: true, joinsBeside: false, readsReports: true, readsNumbers: false };
  /** Whether whoever signs in is offered people. */
  duty: OnDutyNow = { away: null, rest: null, canTake: false };
  /** What a supervisor sees; null: nothing that can be read. */
  shift: Shift | null = null;
  /** Whom a note may not name after all, and why. */
  notNamed: readonly NotNamed[] = [];
  /** While true every call fails as if the service were away. */
  isAway = false;
  /** While true a message is kept, but its answer is lost. */
  losesAnswers = false;
  readonly #streams = new Set<Readable>();
  readonly #verify: VerifyStaff;
  #fence = 0;

  constructor(verify: VerifyStaff) {
    this.#verify = verify;
  }

  /** Changes the conversation, and tells the desk. */
  change(id: string, change: (conversation: DeskConversation) => DeskConversation): void {
    const conversation = this.conversations.get(id);
    if (conversation !== undefined) this.conversations.set(id, change(conversation));
    this.tell('conversation', id);
  }

  /** The person says yes. */
  accept(id: string): void {
    this.#changeLine(id, { state: 'joined' });
    this.change(id, (conversation) => ({ ...conversation, state: 'joined' }));
    this.tell('queue');
  }

  /** The claim is over: the person waits at the front again. */
  lose(id: string): void {
    this.conversations.delete(id);
    this.#changeLine(id, { state: 'waiting', heldBy: null, front: true });
    this.tell('conversation', id);
    this.tell('queue');
  }

  tell(event: 'queue' | 'conversation', id?: string): void {
    const data = JSON.stringify(id === undefined ? {} : { conversation: id });
    for (const stream of this.#streams) stream.push(`event: ${event}\ndata: ${data}\n\n`);
  }

  /** Ends every stream, as a restart does. */
  cut(): void {
    for (const stream of this.#streams) stream.push(null);
    this.#streams.clear();
  }

  answer(app: FastifyInstance): void {
    app.get('/desk/api/me', async (request) => {
      const { member } = await this.#staff(request);
      return { ...member, may: this.may };
    });
    app.get('/desk/api/queue', async (request) => {
      await this.#staff(request);
      return { now: Date.now(), capacity: 3, me: this.duty, lines: this.lines };
    });
    app.get('/desk/api/colleagues', async (request) => {
      await this.#staff(request);
      const kasia = { id: 'example:kasia', name: 'Kasia', role: 'adviser', organisation: 'Example Hub' };
      const hubs = [{ id: 'other', name: 'The other hub' }];
      return { staff: [{ ...kasia, languages: ['pl', 'en'], here: true }], hubs, roles: ['adviser'] };
    });
    app.get('/desk/api/conversations/:id/colleagues', async (request) => {
      await this.#staff(request);
      return { staff: ['Kasia', 'Ola'].map((name) => ({ id: `example:${name}`, name, role: 'adviser' })) };
    });
    app.get('/desk/api/partners', async (request) => {
      await this.#staff(request);
      return { partners: [] };
    });
    app.get('/desk/api/introductions', async (request) => {
      await this.#staff(request);
      return { introductions: [] };
    });
    app.get('/desk/api/reports', async (request) => {
      await this.#staff(request);
      return { now: Date.now(), translator: null, reports: [], reasons: [] };
    });
    app.get('/desk/api/events', async (request, reply) => {
      await this.#staff(request);
      const stream = new Readable({ read: () => {} });
      stream.push('event: ping\ndata: {}\n\n');
      stream.once('close', () => this.#streams.delete(stream));
      this.#streams.add(stream);
      return reply.type('text/event-stream').send(stream);
    });
    app.get('/desk/api/conversations/:id', async (request) => {
      await this.#staff(request);
      return this.#held(request);
    });
    app.post('/desk/api/conversations/:id/claim', async (request) =>
      this.#claim(request, paramsSchema.parse(request.params).id),
    );
    app.post('/desk/api/queue/next', async (request) => {
      const next = this.lines.find(({ offer }) => offer?.kind === 'next');
      return {
        claim: next ? { ...(await this.#claim(request, next.conversation)), conversation: next.conversation } : null,
      };
    });
    this.#answerWrites(app);
    this.#answerPhrases(app);
    this.#answerShift(app);
  }

  #answerShift(app: FastifyInstance): void {
    app.post('/desk/api/me/away', async (request, reply) => {
      await this.#staff(request);
      const { away } = awayRequestSchema.parse(request.body);
      this.duty = { ...this.duty, away: away ? Date.now() : null };
      this.tell('queue');
      return reply.code(204).send();
    });
    app.get('/desk/api/shift', async (request) => {
      await this.#staff(request);
      if (this.shift === null) throw new FingerpostError('request.not-found');
      return { ...this.shift, now: Date.now() };
    });
    app.post('/desk/api/conversations/:id/assign', async (request, reply) => {
      await this.#staff(request);
      const { to } = assignRequestSchema.parse(request.body);
      this.#changeShift(({ people, ...shift }) => {
        const { id } = paramsSchema.parse(request.params);
        const given = { state: 'offered', heldBy: to } as const;
        return { ...shift, people: people.map((it) => (it.conversation === id ? { ...it, ...given } : it)) };
      });
      return reply.code(204).send();
    });
    app.post('/desk/api/staff/:id/loan', async (request, reply) => {
      await this.#staff(request);
      const { hub: id, until } = loanRequestSchema.parse(request.body);
      this.#changeLoan(request, { hub: { id, name: id }, until: until ?? Date.now() + 3_600_000 });
      return reply.code(204).send();
    });
    app.post('/desk/api/staff/:id/loan/end', async (request, reply) => {
      await this.#staff(request);
      this.#changeLoan(request, null);
      return reply.code(204).send();
    });
  }

  #changeLoan(request: FastifyRequest, loan: ShiftColleague['loan']): void {
    const { id } = paramsSchema.parse(request.params);
    this.#changeShift(({ staff, ...shift }) => ({
      ...shift,
      staff: staff.map((it) => (it.id === id ? { ...it, loan } : it)),
    }));
  }

  #changeShift(change: (shift: Shift) => Shift): void {
    if (this.shift !== null) this.shift = change(this.shift);
    this.tell('queue');
  }

  #answerPhrases(app: FastifyInstance): void {
    app.get('/desk/api/phrases', async (request) => {
      await this.#staff(request);
      return samplePhraseBook(phraseBookRequestSchema.parse(request.query).locale);
    });
    app.post('/desk/api/conversations/:id/phrases', async (request) => {
      const { member } = await this.#staff(request);
      const { fence, messageId, phrase, values } = phraseRequestSchema.parse(request.body);
      const { conversation: id, entries, locale } = this.#fenced(request, { fence });
      const seq = (entries.at(-1)?.seq ?? -1) + 1;
      const words = samplePhrase({ phrase, values, staff: member }, locale);
      const said = { from: 'staff', seq, at: Date.now(), name: member.name, messageId, ...words } as const;
      this.change(id, (before) => ({ ...before, entries: [...before.entries, said] }));
      return { seq };
    });
  }

  #answerWrites(app: FastifyInstance): void {
    app.post('/desk/api/conversations/:id/heartbeat', async (request) => {
      await this.#staff(request);
      const { state, fence } = this.#fenced(request, fenceRequestSchema.parse(request.body));
      return { fence, leaseMs: 60_000, heartbeatMs: 15_000, state };
    });
    app.post('/desk/api/conversations/:id/messages', async (request) => {
      const { member } = await this.#staff(request);
      const { messageId, text, fence, locale } = messageRequestSchema.parse(request.body);
      const { conversation: id, entries, locale: theirs } = this.#fenced(request, { fence });
      const count = (this.arrivals.get(messageId) ?? 0) + 1;
      this.arrivals.set(messageId, count);
      const seq = (entries.at(-1)?.seq ?? -1) + 1;
      const words = { locale, ...(await wordsFor(text, { from: locale, to: theirs }, null)) };
      const made = words.made ?? { by: 'staff' };
      const said = { from: 'staff', seq, at: Date.now(), ...words, made, name: member.name, messageId } as const;
      if (count === 1) this.change(id, (before) => ({ ...before, entries: [...before.entries, said] }));
      if (this.losesAnswers) throw new FingerpostError('store.unavailable');
      return { seq };
    });
    app.post('/desk/api/conversations/:id/notes', async (request, reply) => {
      const { member } = await this.#staff(request);
      const { noteId, text, fence, names } = noteRequestSchema.parse(request.body);
      const cannot = this.notNamed.filter(({ id }) => names.some((name) => name === id));
      if (cannot.length > 0) return reply.code(409).send({ error: { code: NOT_NAMED }, names: cannot });
      const note = { noteId, text, name: member.name, at: Date.now() };
      const { conversation } = this.#fenced(request, { fence });
      this.change(conversation, (before) => ({ ...before, notes: [...before.notes, note] }));
      return reply.code(204).send();
    });
    for (const act of ['close', 'give-back', 'transfer', 'release'] as const) {
      app.post(`/desk/api/conversations/:id/${act}`, async (request, reply) => {
        await this.#staff(request);
        const { conversation } = this.#fenced(request, fenceOf(act, request.body));
        this.conversations.delete(conversation);
        if (act === 'release') this.#changeLine(conversation, { state: 'waiting', heldBy: null, front: true });
        else this.lines = this.lines.filter((line) => line.conversation !== conversation);
        this.tell('queue');
        return reply.code(204).send();
      });
    }
  }

  async #claim(request: FastifyRequest, id: string) {
    const { member } = await this.#staff(request);
    if (this.lines.find((line) => line.conversation === id)?.heldBy !== null) throw new FingerpostError('claim.taken');
    this.#fence += 1;
    this.#changeLine(id, { state: 'offered', heldBy: { id: member.id, name: member.name }, offer: null });
    this.conversations.set(id, arabicConversation(id, { state: 'offered', fence: this.#fence }));
    this.tell('queue');
    return { fence: this.#fence, leaseMs: 60_000, heartbeatMs: 15_000, state: 'offered' };
  }

  async #staff(request: FastifyRequest): Promise<Staff> {
    const staff = await this.#verify(request.headers.authorization);
    if (this.isAway) throw new FingerpostError('store.unavailable');
    return staff;
  }

  #held(request: FastifyRequest): DeskConversation {
    const conversation = this.conversations.get(paramsSchema.parse(request.params).id);
    if (conversation === undefined) throw new FingerpostError('claim.lost');
    return conversation;
  }

  #fenced(request: FastifyRequest, { fence }: { fence: number }): DeskConversation {
    const conversation = this.#held(request);
    if (conversation.fence !== fence) throw new FingerpostError('claim.lost');
    return conversation;
  }

  #changeLine(id: string, changes: Partial<QueueLine>): void {
    this.lines = this.lines.map((line) => (line.conversation === id ? { ...line, ...changes } : line));
  }
}

const FENCED = {
  close: closeRequestSchema,
  'give-back': giveBackRequestSchema,
  transfer: transferRequestSchema,
  release: fenceRequestSchema,
} as const;

function fenceOf(act: keyof typeof FENCED, body: unknown): { fence: number } {
  return FENCED[act].parse(body);
}
