import { createHash } from 'node:crypto';
import { isObject } from '../../knowledge/open-referral/json.ts';
import type { Note } from '../../knowledge/open-referral/notes.ts';
import {
  type Document,
  type FoundRecord,
  type Rejection,
  takeApart,
} from '../../knowledge/open-referral/take-apart.ts';
import { type FeedRead, nothingRead } from './feed-read.ts';
import { type Answer, getText, type HttpLimits } from './get-text.ts';
import { withDetails } from './service-details.ts';

export interface FeedLimits extends HttpLimits {
  readonly mostPages: number;
  readonly mostRecords: number;
  /** Before a page that failed is asked for again; one entry for each further attempt. In milliseconds. */
  readonly retryAfterMs: readonly number[];
}

export const usualLimits: FeedLimits = {
  timeoutMs: 20_000,
  largestAnswer: 64 * 1024 * 1024,
  mostPages: 5_000,
  mostRecords: 250_000,
  retryAfterMs: [1_000, 3_000],
};

const pageSize = 100;
/** After so many in a row the feed is taken to be broken, or to go on for ever. */
const mostFailedPages = 3;
const mostFruitlessPages = 3;

type Services = Extract<Document, { kind: 'services' }>;

/**
 * Reads a feed page by page. A page that fails is asked for again, then reported and left out; the others still count. Paging
 * ends with the last page, with a page that was there before, with pages that bring nothing new, and at a limit.
 */
export async function fetchFeed(start: URL, limits: FeedLimits = usualLimits): Promise<FeedRead> {
  const opened = await openFeed(start, limits);
  if ('why' in opened) return nothingRead('page 1', opened.why);
  const reading = new Pages(limits);
  reading.add(1, opened.first, opened.text);
  if (opened.first.paging.first === false) await reading.addFromZero(opened.base, opened.query);
  for (let page = 2; reading.goesOn(page); page += 1) {
    await reading.read(page, pageAddress(opened.base, page, opened.query));
  }
  const read = reading.result();
  return withDetails(read, opened.base, limits);
}

type Query = Readonly<Record<string, string>>;

interface Opened {
  readonly base: URL;
  readonly first: Services;
  readonly text: string;
  readonly query: Query;
}

/** The first page: of the address itself or, where that is the start page of an API, of its services. */
async function openFeed(start: URL, limits: FeedLimits): Promise<Opened | { why: string }> {
  let base = start;
  let query: Query = { full: 'true' };
  let why = 'holds no services';
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const answer = await ask(pageAddress(base, 1, query), limits);
    if (!answer.ok) {
      why = answer.why;
      // Some servers refuse a question that they do not know.
      if (answer.status === undefined || answer.status < 400 || answer.status > 499 || !('full' in query))
        return { why };
      query = {};
      continue;
    }
    const document = takeApart(answer.text);
    if (document.kind === 'services') return { base, first: document, text: answer.text, query };
    if (document.kind === 'unreadable') return { why: document.why };
    base = new URL(base);
    base.pathname = `${base.pathname.replace(/\/$/, '')}/services`;
  }
  return { why };
}

class Pages {
  readonly #limits: FeedLimits;
  readonly #records: FoundRecord[] = [];
  readonly #broken: Rejection[] = [];
  readonly #faults: Note[] = [];
  readonly #texts = new Set<string>();
  readonly #ids = new Set<string>();
  #last: Services | null = null;
  #pages: number | undefined;
  #ended = false;
  #failed = 0;
  #fruitless = 0;
  #list = true;

  constructor(limits: FeedLimits) {
    this.#limits = limits;
  }

  goesOn(page: number): boolean {
    if (this.#ended) return false;
    if (page > this.#limits.mostPages || this.#records.length >= this.#limits.mostRecords) {
      this.#faults.push({
        path: `page ${page}`,
        why: 'The feed is longer than any that is read; the rest was left out.',
      });
      return false;
    }
    const last = this.#last?.paging.last;
    if (last === false && this.#failed === 0) return true;
    if (this.#pages !== undefined) return page <= this.#pages;
    return last === undefined;
  }

  async read(page: number, address: URL): Promise<void> {
    const answer = await ask(address, this.#limits);
    const document = answer.ok ? takeApart(answer.text) : undefined;
    if (answer.ok && document?.kind === 'services') {
      this.#failed = 0;
      this.add(page, document, answer.text);
      return;
    }
    if (!answer.ok && answer.status === 404 && this.#saysNothingOfPages()) {
      this.#ended = true;
      return;
    }
    const why = answer.ok ? 'holds no services' : answer.why;
    this.#faults.push({ path: `page ${page}`, why: `This page ${why}; the pages that could be read were taken.` });
    this.#failed += 1;
    this.#ended = this.#failed >= mostFailedPages || this.#pages === undefined;
  }

  add(page: number, document: Services, text: string): void {
    const hash = hashOf(text);
    const { paging, records, broken, list } = document;
    if (this.#texts.has(hash) && records.length > 0) {
      this.#ended = true;
      // Where nothing is said of pages, a list that comes again is how it ends.
      if (!this.#saysNothingOfPages()) {
        this.#faults.push({ path: `page ${page}`, why: 'This page is the same as one before, so paging ended here.' });
      }
      return;
    }
    this.#texts.add(hash);
    this.#last = document;
    this.#pages = paging.pages ?? this.#pages ?? pagesOf(document);
    this.#list &&= list;
    const place = (path: string) => (page === 1 && this.#onlyPage(document) ? path : `page ${page} ${path}`);
    this.#records.push(...records.map((it) => ({ ...it, path: place(it.path) })));
    this.#broken.push(...broken.map((it) => ({ ...it, path: place(it.path) })));
    this.#noteFruit(page, records);
  }

  /** Some feeds count pages from 0: there the first page that we asked for was the second. */
  async addFromZero(base: URL, query: Query): Promise<void> {
    const answer = await ask(pageAddress(base, 0, query), this.#limits);
    const document = answer.ok ? takeApart(answer.text) : undefined;
    if (!answer.ok || document?.kind !== 'services' || this.#texts.has(hashOf(answer.text))) return;
    const { last, pages } = { last: this.#last, pages: this.#pages };
    this.add(0, document, answer.text);
    this.#last = last;
    this.#pages = pages === undefined ? undefined : pages - 1;
  }

  result(): FeedRead {
    const total = this.#last?.paging.total;
    const all = total === undefined || this.#records.length >= total;
    const whole =
      this.#list && all && this.#faults.length === 0 && this.#broken.length === 0 && this.#records.length > 0;
    return { records: this.#records, broken: this.#broken, whole, faults: this.#faults };
  }

  /** A list without an envelope: whether there is another page, only asking for it can tell. */
  #saysNothingOfPages(): boolean {
    const { pages, total, last } = this.#last?.paging ?? {};
    return pages === undefined && total === undefined && last === undefined;
  }

  #onlyPage({ paging, list }: Services): boolean {
    return !list || paging.last === true || (paging.pages ?? 2) <= 1;
  }

  /** Pages that bring nothing new may go on for ever. */
  #noteFruit(page: number, records: readonly FoundRecord[]): void {
    const before = this.#ids.size;
    for (const { value } of records) this.#ids.add(isObject(value) ? String(value['id']) : '');
    this.#fruitless = this.#ids.size > before ? 0 : this.#fruitless + 1;
    const silent = this.#pages === undefined && this.#last?.paging.last === undefined;
    if (records.length === 0 && silent) this.#ended = true;
    else if (this.#fruitless >= mostFruitlessPages) {
      this.#ended = true;
      this.#faults.push({
        path: `page ${page}`,
        why: `${mostFruitlessPages} pages in a row held nothing new, so paging ended here.`,
      });
    }
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Some envelopes tell the number of services and not that of pages. */
function pagesOf({ paging, records }: Services): number | undefined {
  return paging.total === undefined || records.length === 0 ? undefined : Math.ceil(paging.total / records.length);
}

/** Asks again where a server may recover. A server that does not answer in time is given one more chance and no more. */
async function ask(address: URL, limits: FeedLimits): Promise<Answer> {
  let answer = await getText(address, limits);
  for (const [attempt, pause] of limits.retryAfterMs.entries()) {
    if (answer.ok || !answer.again || (attempt > 0 && answer.status === undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    answer = await getText(address, limits);
  }
  return answer;
}

function pageAddress(base: URL, page: number, query: Query): URL {
  const address = new URL(base);
  const all = { per_page: String(pageSize), ...query, ...Object.fromEntries(base.searchParams), page: String(page) };
  for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);
  return address;
}
