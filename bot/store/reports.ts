import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type ReportNumber, reportNumberSchema } from '../../dialogs/report/number.ts';
import { reportKindSchema } from '../../dialogs/report/report.ts';
import { localeSchema } from '../../locales/locale.ts';
import { staffCardSchema } from '../conversation/hold.ts';
import type { Placed, Report, Reports } from '../conversation/reports.ts';
import { madeSchema } from '../conversation/staff-words.ts';
import { FingerpostError } from '../errors.ts';
import type { Connection } from './connection.ts';
import { type Nonces, seal, unseal } from './envelope.ts';
import type { KeyStore } from './key-store.ts';
import { REPORT_MS, reportKey, reportsKey } from './keys.ts';
import { bytesOf, listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const LIFE = String(REPORT_MS);
/** What stands where a report was deleted: a write that was under way then does not bring it back. */
const DELETED = Buffer.from('-');
/** A write that lost the race this often is given up. */
const ATTEMPTS = 8;

const answerSchema = z.object({
  id: z.string(),
  text: z.string(),
  locale: localeSchema.exactOptional(),
  made: madeSchema.exactOptional(),
  staff: staffCardSchema,
  at: z.number(),
});

const reportSchema = z
  .object({
    number: reportNumberSchema,
    hub: z.string(),
    kind: reportKindSchema,
    about: z.string().nullable(),
    words: z.string(),
    locale: localeSchema,
    /** Where it is not said, whoever sent it reads what they wrote. */
    reads: localeSchema.exactOptional(),
    sentAt: z.number(),
    version: z.number().int(),
    owner: staffCardSchema.nullable(),
    answer: answerSchema.nullable(),
  })
  .transform(({ reads, ...report }) => ({ ...report, reads: reads ?? report.locale }));

/** Reports in Redis, each in a place that is an HMAC of its number, under a key of its own that lies in the key store and is never backed up. */
export class RedisReports implements Reports {
  readonly #connection: Connection;
  readonly #keys: KeyStore;
  readonly #placeKey: KeyObject;
  readonly #nonce: Nonces;

  constructor(connection: Connection, keys: KeyStore, masterKey: Buffer, nonce: Nonces) {
    this.#connection = connection;
    this.#keys = keys;
    this.#placeKey = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'fingerpost report place 1', 32)));
    this.#nonce = nonce;
  }

  placeOf(number: ReportNumber): string {
    return createHmac('sha256', this.#placeKey).update(number).digest('base64url');
  }

  async isFree(at: string): Promise<boolean> {
    return (await this.#connection.send(['EXISTS', reportKey(at)])) === 0;
  }

  async send({ at, report }: Placed): Promise<void> {
    const key = await this.#keys.obtainReportKey(at);
    const written = await this.#replace(at, '', sealed(key, at, this.#nonce(), report));
    // Where it is there already, the index may still be missing it.
    if (!written && (await this.#bytes(at)) === null) return;
    await this.#connection.send(['ZADD', reportsKey(report.hub), 'NX', String(report.sentAt), at]);
  }

  async read(at: string): Promise<Report | null> {
    const bytes = await this.#bytes(at);
    const key = bytes && (await this.#keys.reportKey(at));
    return bytes && key && opened(key, at, bytes);
  }

  async list(hub: string, limit: number): Promise<Placed[]> {
    const newest = await this.#connection.send(['ZRANGE', reportsKey(hub), '0', String(limit - 1), 'REV']);
    const places = listOf(newest).map((at) => textOf(at));
    const found = await Promise.all(places.map(async (at) => ({ at, report: await this.read(at) })));
    const over = found.flatMap(({ at, report }) => (report === null ? [at] : []));
    if (over.length > 0) await this.#connection.send(['ZREM', reportsKey(hub), ...over]);
    return found.flatMap(({ at, report }) => (report === null ? [] : [{ at, report }]));
  }

  async change(at: string, change: (report: Report) => Report): Promise<Report | null> {
    for (let tries = 0; tries < ATTEMPTS; tries += 1) {
      const bytes = await this.#bytes(at);
      const key = bytes && (await this.#keys.reportKey(at));
      if (!bytes || !key) return null;
      const before = opened(key, at, bytes);
      const after = change(before);
      if (after === before || (await this.#replace(at, bytes, sealed(key, at, this.#nonce(), after)))) return after;
    }
    throw new FingerpostError('conversation.busy');
  }

  async drop(at: string): Promise<void> {
    await this.#connection.send(['SET', reportKey(at), DELETED, 'PX', LIFE]);
    await this.#keys.eraseReportKey(at);
  }

  /** What lies there; null for nothing, and for what was deleted. */
  async #bytes(at: string): Promise<Buffer | null> {
    const reply = await this.#connection.send(['GET', reportKey(at)]);
    const bytes = reply === null ? null : bytesOf(reply);
    return bytes?.equals(DELETED) ? null : bytes;
  }

  async #replace(at: string, before: Buffer | '', after: Buffer): Promise<boolean> {
    return numberOf(await run(this.#connection, SCRIPTS.replace, [reportKey(at)], [before, after, LIFE])) === 1;
  }
}

function sealed(key: KeyObject, at: string, nonce: Buffer, report: Report): Buffer {
  return seal(key, belonging(at), report.version, nonce, JSON.stringify(report));
}

/** A report that another version of the service wrote, and that this one cannot read, is an error and not a loss. */
function opened(key: KeyObject, at: string, bytes: Buffer): Report {
  const parsed = reportSchema.safeParse(JSON.parse(unseal(key, belonging(at), bytes).text));
  if (parsed.success) return parsed.data;
  throw new FingerpostError('internal');
}

function belonging(at: string) {
  return { conversation: at, epoch: 0, field: 'report' } as const;
}
