import type { z } from 'zod';
import type { Locale } from '../../../../locales/locale.ts';
import { type Arrivals, arrivalsSchema } from '../../../wire/arrivals.ts';
import {
  claimSchema,
  type closeRequestSchema,
  conversationSchema,
  type DeskConversation,
  type giveBackRequestSchema,
  type messageRequestSchema,
  nextSchema,
  type noteRequestSchema,
  personOnDutySchema,
  type Queue,
  queueSchema,
  type readingRequestSchema,
  readingSchema,
} from '../../../wire/desk.ts';
import { type Export, type ExportRequest, exportSchema } from '../../../wire/export.ts';
import {
  introductionsSchema,
  type offerRequestSchema,
  partnersSchema,
  type progressRequestSchema,
} from '../../../wire/introductions.ts';
import { type Mentions, mentionsSchema, type Nameable, nameableSchema } from '../../../wire/mentions.ts';
import { type DeskPhraseBook, phraseBookSchema, type phraseRequestSchema } from '../../../wire/phrases.ts';
import {
  type answerRequestSchema,
  type DeskReport,
  type DeskReports,
  reportSchema,
  reportsSchema,
} from '../../../wire/reports.ts';
import {
  type assignRequestSchema,
  type loanRequestSchema,
  type nextRequestSchema,
  type Shift,
  shiftSchema,
} from '../../../wire/shift.ts';
import { type Colleagues, colleaguesSchema, type transferRequestSchema } from '../../../wire/transfer.ts';
import { undeliveredSchema } from '../../../wire/undelivered.ts';
import type { Caller } from './caller.ts';

export type Claim = z.output<typeof claimSchema>;
export type PersonOnDuty = z.output<typeof personOnDutySchema>;
export type MessageRequest = z.output<typeof messageRequestSchema>;
export type NoteRequest = z.input<typeof noteRequestSchema>;

/** The desk's API, call by call. Every one throws DeskFault and nothing else. */
export class DeskApi {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  me(): Promise<PersonOnDuty> {
    return this.#caller.read('/desk/api/me', personOnDutySchema, { method: 'GET' });
  }

  queue(): Promise<Queue> {
    return this.#caller.read('/desk/api/queue', queueSchema, { method: 'GET' });
  }

  conversation(id: string): Promise<DeskConversation> {
    return this.#caller.read(pathOf(id), conversationSchema, { method: 'GET' });
  }

  claim(id: string): Promise<Claim> {
    return this.#caller.read(pathOf(id, 'claim'), claimSchema, { method: 'POST', body: {} });
  }

  /** Whoever's turn it is, claimed; null: nobody is offered to us now. `anyway`: also whom we are spared. */
  next(request: z.output<typeof nextRequestSchema> = {}): Promise<z.output<typeof nextSchema>> {
    return this.#caller.read('/desk/api/queue/next', nextSchema, { method: 'POST', body: request });
  }

  /** Away from the desk, or back. @throws DeskFault `desk.not-open` while there is no stream */
  setAway(away: boolean): Promise<void> {
    return this.#caller.send('/desk/api/me/away', { away });
  }

  shift(): Promise<Shift> {
    return this.#caller.read('/desk/api/shift', shiftSchema, { method: 'GET' });
  }

  /** Gives a person to a colleague. Again it changes nothing. @throws DeskFault `claim.full`, `colleague.not-here` */
  assign(id: string, request: z.input<typeof assignRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'assign'), request);
  }

  /** Lends a colleague to another hub. @throws DeskFault `colleague.not-here` */
  lend(staff: string, request: z.input<typeof loanRequestSchema>): Promise<void> {
    return this.#caller.send(`${staffPath(staff)}/loan`, request);
  }

  endLoan(staff: string): Promise<void> {
    return this.#caller.send(`${staffPath(staff)}/loan/end`, {});
  }

  heartbeat(id: string, fence: number): Promise<void> {
    return this.#caller.send(pathOf(id, 'heartbeat'), { fence });
  }

  /** Sending again with the same `messageId` never doubles it. */
  message(id: string, message: MessageRequest): Promise<void> {
    return this.#caller.send(pathOf(id, 'messages'), message);
  }

  /** Sending again with the same `messageId` never doubles it. */
  phrase(id: string, request: z.output<typeof phraseRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'phrases'), request);
  }

  /** What the person wrote, in English: for reading only, kept nowhere. */
  translated(id: string, request: z.output<typeof readingRequestSchema>): Promise<z.output<typeof readingSchema>> {
    return this.#caller.read(pathOf(id, 'translations'), readingSchema, { method: 'POST', body: request });
  }

  phrases(locale: Locale): Promise<DeskPhraseBook> {
    return this.#caller.read(`/desk/api/phrases?locale=${locale}`, phraseBookSchema, { method: 'GET' });
  }

  /** Shows the person that we are writing. Kept nowhere. */
  writing(id: string, fence: number): Promise<void> {
    return this.#caller.send(pathOf(id, 'writing'), { fence });
  }

  /** Whom a note may name. */
  nameable(id: string): Promise<Nameable> {
    return this.#caller.read(pathOf(id, 'colleagues'), nameableSchema, { method: 'GET' });
  }

  /** Adding again with the same `noteId` never doubles it. @throws DeskFault `colleague.not-named`, whose body says who and why */
  note(id: string, note: NoteRequest): Promise<void> {
    return this.#caller.send(pathOf(id, 'notes'), note);
  }

  close(id: string, request: z.output<typeof closeRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'close'), request);
  }

  /** The bot goes on with the person, after the summary where there is one. */
  giveBack(id: string, request: z.input<typeof giveBackRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'give-back'), request);
  }

  /** To a colleague, a hub or a role. @throws DeskFault `claim.full` where the colleague has no room */
  transfer(id: string, request: z.input<typeof transferRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'transfer'), request);
  }

  /** Comes to a talk that a colleague holds, or leaves it. Again it changes nothing. */
  beside(id: string, act: 'join' | 'leave'): Promise<void> {
    return this.#caller.send(pathOf(id, act), {});
  }

  partners(): Promise<z.output<typeof partnersSchema>> {
    return this.#caller.read('/desk/api/partners', partnersSchema, { method: 'GET' });
  }

  introductions(): Promise<z.output<typeof introductionsSchema>> {
    return this.#caller.read('/desk/api/introductions', introductionsSchema, { method: 'GET' });
  }

  /** Offering again with the same `offerId` never doubles it. */
  introduce(id: string, offer: z.output<typeof offerRequestSchema>): Promise<void> {
    return this.#caller.send(pathOf(id, 'introductions'), offer);
  }

  introductionProgress(
    id: string,
    introduction: string,
    progress: z.output<typeof progressRequestSchema>,
  ): Promise<void> {
    return this.#caller.send(`${pathOf(id, 'introductions')}/${encodeURIComponent(introduction)}/progress`, progress);
  }

  /** Asking again with the same `exportId` tells the person once. */
  exportPart(id: string, request: ExportRequest): Promise<Export> {
    return this.#caller.read(pathOf(id, 'export'), exportSchema, { method: 'POST', body: request });
  }

  colleagues(): Promise<Colleagues> {
    return this.#caller.read('/desk/api/colleagues', colleaguesSchema, { method: 'GET' });
  }

  /** The person goes to the front of the queue, for somebody else. */
  release(id: string, fence: number): Promise<void> {
    return this.#caller.send(pathOf(id, 'release'), { fence });
  }

  undelivered(): Promise<z.output<typeof undeliveredSchema>> {
    return this.#caller.read('/desk/api/undelivered', undeliveredSchema, { method: 'GET' });
  }

  sendAgain(id: string): Promise<void> {
    return this.#caller.send(`/desk/api/undelivered/${encodeURIComponent(id)}/send-again`, {});
  }

  reports(): Promise<DeskReports> {
    return this.#caller.read('/desk/api/reports', reportsSchema, { method: 'GET' });
  }

  mentions(): Promise<Mentions> {
    return this.#caller.read('/desk/api/mentions', mentionsSchema, { method: 'GET' });
  }

  mentionDone(id: string): Promise<void> {
    return this.#caller.send(`/desk/api/mentions/${encodeURIComponent(id)}/done`, {});
  }

  arrivals(): Promise<Arrivals> {
    return this.#caller.read('/desk/api/arrivals', arrivalsSchema, { method: 'GET' });
  }

  takeReport(id: string, version: number): Promise<DeskReport> {
    return this.#caller.read(`${reportPath(id)}/take`, reportSchema, { method: 'POST', body: { version } });
  }

  /** Sending again with the same `answerId` never doubles it. */
  answerReport(id: string, answer: z.output<typeof answerRequestSchema>): Promise<DeskReport> {
    return this.#caller.read(`${reportPath(id)}/answer`, reportSchema, { method: 'POST', body: answer });
  }

  /** The stream of server-sent events, open until `signal` says otherwise or the connection ends. */
  events(signal: AbortSignal): Promise<Response> {
    return this.#caller.open('/desk/api/events', { method: 'GET', accept: 'text/event-stream', signal });
  }
}

function reportPath(id: string): string {
  return `/desk/api/reports/${encodeURIComponent(id)}`;
}

function staffPath(id: string): string {
  return `/desk/api/staff/${encodeURIComponent(id)}`;
}

function pathOf(id: string, act?: string): string {
  const conversation = `/desk/api/conversations/${encodeURIComponent(id)}`;
  return act === undefined ? conversation : `${conversation}/${act}`;
}
