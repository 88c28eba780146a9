import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import type { ConversationId } from '../conversation/ids.ts';
import { FingerpostError } from '../errors.ts';
import type { Connection, Reply } from './connection.ts';
import {
  CONTENT_KEY_MS,
  CONTENT_KEY_REFRESH_MS,
  contentKeyKey,
  MASTER_CHECK_KEY,
  PLAN_MS,
  planKeyKey,
  REPORT_MS,
  reportKeyKey,
} from './keys.ts';
import { Recent } from './recent.ts';
import { bytesOf, numberOf } from './reply.ts';
import { Rewriter } from './rewriter.ts';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_TEXT = Buffer.from('fingerpost key store, wrapped by this master key');

/** A master key that does not open the key store: every conversation in it would look erased. Stops the start. */
export class MasterKeyMismatch extends Error {
  override readonly name = 'MasterKeyMismatch';

  constructor(options?: ErrorOptions) {
    super(
      'The key store was begun with another master key. Put the right master key back, or begin with empty data.',
      options,
    );
  }
}

/**
 * The content keys, one for each epoch of each conversation, in a Redis of their own that is never backed up. What is
 * deleted here makes the ciphertext in the data, in its file and in old backups unreadable.
 */
export class KeyStore {
  readonly #connection: Connection;
  readonly #master: KeyObject;
  readonly #random: (bytes: number) => Buffer;
  readonly #rewriter: Rewriter;
  readonly #recent: Recent<string, KeyObject>;

  constructor(connection: Connection, masterKey: Buffer, random: (bytes: number) => Buffer) {
    if (masterKey.length !== 32) throw new MasterKeyMismatch();
    this.#connection = connection;
    this.#master = createSecretKey(masterKey);
    this.#random = random;
    this.#rewriter = new Rewriter(connection);
    // Ten minutes bound how long another process can still read what was erased here.
    this.#recent = new Recent(10_000, 600_000);
  }

  /** Rejects with `MasterKeyMismatch` where the store was begun under another master key. */
  async checkMasterKey(): Promise<void> {
    const ours = this.#wrap(MASTER_CHECK_KEY, CHECK_TEXT);
    const kept = await this.#connection.send(['SET', MASTER_CHECK_KEY, ours, 'NX', 'GET']);
    if (kept === null) return;
    try {
      if (this.#unwrap(MASTER_CHECK_KEY, bytesOf(kept)).equals(CHECK_TEXT)) return;
    } catch (cause) {
      throw new MasterKeyMismatch({ cause });
    }
    throw new MasterKeyMismatch();
  }

  /** The key of an epoch; undefined where it was erased or its time is over. */
  find(id: ConversationId, epoch: number): KeyObject | Promise<KeyObject | undefined> {
    return this.#recent.get(contentKeyKey(id, epoch)) ?? this.#read(id, epoch);
  }

  /** The key of an epoch, made when there is none. Two processes that ask at once get the same one. */
  async obtain(id: ConversationId, epoch: number): Promise<KeyObject> {
    const name = contentKeyKey(id, epoch);
    const fresh = this.#random(32);
    const wrapped = this.#wrap(name, fresh);
    const earlier = await this.#connection.send(['SET', name, wrapped, 'NX', 'GET', 'PX', String(CONTENT_KEY_MS)]);
    return this.#remember(name, earlier === null ? fresh : this.#unwrap(name, bytesOf(earlier)));
  }

  /** Deletes the key of an epoch; resolves once the store's file has been written anew without it. */
  async erase(id: ConversationId, epoch: number): Promise<void> {
    const name = contentKeyKey(id, epoch);
    this.#recent.delete(name);
    await this.#connection.send(['DEL', name]);
    await this.#rewriter.rewrite();
  }

  /** Our half of the key of a plan, whose end is pushed back; null where it was erased or its time is over. */
  planHalf(at: string): Promise<Buffer | null> {
    return this.#secret(planKeyKey(at), PLAN_MS);
  }

  /** The same, made when there is none. Two processes that ask at once get the same one. */
  obtainPlanHalf(at: string): Promise<Buffer> {
    return this.#obtainSecret(planKeyKey(at), PLAN_MS);
  }

  /** Deletes it; resolves once the store's file has been written anew without it. */
  erasePlanHalf(at: string): Promise<void> {
    return this.#eraseSecret(planKeyKey(at));
  }

  /** The key of a report, whose end is pushed back; null where it was erased or its time is over. */
  async reportKey(at: string): Promise<KeyObject | null> {
    const secret = await this.#secret(reportKeyKey(at), REPORT_MS);
    return secret && createSecretKey(secret);
  }

  /** The same, made when there is none. */
  async obtainReportKey(at: string): Promise<KeyObject> {
    return createSecretKey(await this.#obtainSecret(reportKeyKey(at), REPORT_MS));
  }

  /** Deletes it; resolves once the store's file has been written anew without it. */
  eraseReportKey(at: string): Promise<void> {
    return this.#eraseSecret(reportKeyKey(at));
  }

  async #secret(name: string, lifeMs: number): Promise<Buffer | null> {
    const wrapped = await this.#connection.send(['GETEX', name, 'PX', String(lifeMs)]);
    return wrapped === null ? null : this.#unwrap(name, bytesOf(wrapped));
  }

  async #obtainSecret(name: string, lifeMs: number): Promise<Buffer> {
    const fresh = this.#random(32);
    const wrapped = this.#wrap(name, fresh);
    const earlier = await this.#connection.send(['SET', name, wrapped, 'NX', 'GET', 'PX', String(lifeMs)]);
    return earlier === null ? fresh : this.#unwrap(name, bytesOf(earlier));
  }

  async #eraseSecret(name: string): Promise<void> {
    await this.#connection.send(['DEL', name]);
    await this.#rewriter.rewrite();
  }

  async #read(id: ConversationId, epoch: number): Promise<KeyObject | undefined> {
    const name = contentKeyKey(id, epoch);
    const [wrapped, leftMs] = await Promise.all([
      this.#connection.send(['GET', name]),
      this.#connection.send(['PTTL', name]),
    ]);
    if (wrapped === null) return undefined;
    if (numberOf(leftMs) < CONTENT_KEY_MS - CONTENT_KEY_REFRESH_MS) await this.#refresh(name);
    return this.#remember(name, this.#unwrap(name, bytesOf(wrapped)));
  }

  #refresh(name: string): Promise<Reply> {
    return this.#connection.send(['PEXPIRE', name, String(CONTENT_KEY_MS)]);
  }

  #remember(name: string, bytes: Buffer): KeyObject {
    const key = createSecretKey(bytes);
    bytes.fill(0);
    this.#recent.set(name, key);
    return key;
  }

  #wrap(name: string, secret: Buffer): Buffer {
    const nonce = this.#random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#master, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(`${FORMAT}|${name}`));
    const body = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
  }

  #unwrap(name: string, wrapped: Buffer): Buffer {
    const tagAt = wrapped.length - TAG_BYTES;
    try {
      const nonce = wrapped.subarray(1, 1 + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', this.#master, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(`${wrapped[0]}|${name}`));
      decipher.setAuthTag(wrapped.subarray(tagAt));
      return Buffer.concat([decipher.update(wrapped.subarray(1 + NONCE_BYTES, tagAt)), decipher.final()]);
    } catch (cause) {
      throw new FingerpostError('internal', { cause });
    }
  }
}
