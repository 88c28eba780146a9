import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  scrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { PlanCode } from '../../dialogs/plan/code.ts';
import { type KeptPlan, keptPlanSchema } from '../../dialogs/plan/plan.ts';
import { type ConversationId, conversationIdSchema } from '../conversation/ids.ts';
import type { Plans } from '../conversation/plans.ts';
import { FingerpostError } from '../errors.ts';
import type { Connection } from './connection.ts';
import type { KeyStore } from './key-store.ts';
import { PLAN_MS, planHoldersKey, planKey } from './keys.ts';
import { bytesOf, listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

/** How a plan lies at rest: format (1 byte), nonce (12), AES-256-GCM ciphertext, tag (16). The place is associated data. */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A write that lost the race this often is given up, and asked for again by the sweeper. */
const ATTEMPTS = 5;

/** 4 MB and 10 to 20 ms for each code: a thief of everything that we have would still try 2^60 of them at this price. */
const COST = { N: 4096, r: 8, p: 1 };
const stretch = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

type Opened = { readonly at: string; readonly secret: Buffer };

/**
 * Plans in Redis, each in a place that is an HMAC of its stretched code. The key is made of the code and of a half that lies in the key
 * store, which is never backed up: without the code nobody can read a plan, and without the half not even who has the code.
 */
export class RedisPlans implements Plans {
  readonly #connection: Connection;
  readonly #keys: KeyStore;
  readonly #salt: Buffer;
  readonly #placeKey: KeyObject;
  readonly #random: (bytes: number) => Buffer;

  constructor(connection: Connection, keys: KeyStore, masterKey: Buffer, random: (bytes: number) => Buffer) {
    this.#connection = connection;
    this.#keys = keys;
    this.#salt = derived(masterKey, 'fingerpost plan code 1');
    this.#placeKey = createSecretKey(derived(masterKey, 'fingerpost plan place 1'));
    this.#random = random;
  }

  async placeOf(code: PlanCode): Promise<string> {
    return (await this.#open(code)).at;
  }

  async read(code: PlanCode): Promise<{ at: string; plan: KeptPlan } | null> {
    const { at, secret } = await this.#open(code);
    const sealed = await this.#connection.send(['GETEX', planKey(at), 'PX', String(PLAN_MS)]);
    await this.#keepHolders(at);
    const half = sealed === null ? null : await this.#keys.planHalf(at);
    if (sealed === null || half === null) return null;
    return { at, plan: keptPlan(unseal(keyOf(secret, half), at, bytesOf(sealed))) };
  }

  async write(code: PlanCode, change: (kept: KeptPlan | null) => KeptPlan | null): Promise<void> {
    const opened = await this.#open(code);
    await this.#keepHolders(opened.at);
    for (let tries = 0; tries < ATTEMPTS; tries += 1) if (await this.#tryWrite(opened, change)) return;
    throw new FingerpostError('conversation.busy');
  }

  async hold(at: string, id: ConversationId): Promise<void> {
    await this.#connection.send(['SADD', planHoldersKey(at), id]);
    await this.#keepHolders(at);
  }

  async holders(at: string): Promise<readonly ConversationId[]> {
    const ids = listOf(await this.#connection.send(['SMEMBERS', planHoldersKey(at)]));
    return ids.map((id) => conversationIdSchema.parse(textOf(id)));
  }

  async release(at: string): Promise<void> {
    await this.#connection.send(['DEL', planHoldersKey(at)]);
  }

  async drop(at: string): Promise<void> {
    await this.#connection.send(['DEL', planKey(at)]);
    await this.#keys.erasePlanHalf(at);
  }

  /** Whom a plan must be deleted from is known for as long as the plan is. */
  async #keepHolders(at: string): Promise<void> {
    await this.#connection.send(['PEXPIRE', planHoldersKey(at), String(PLAN_MS)]);
  }

  async #tryWrite({ at, secret }: Opened, change: (kept: KeptPlan | null) => KeptPlan | null): Promise<boolean> {
    const sealed = await this.#connection.send(['GET', planKey(at)]);
    const half = await this.#keys.planHalf(at);
    const before = sealed === null || half === null ? null : keptPlan(unseal(keyOf(secret, half), at, bytesOf(sealed)));
    const after = change(before);
    if (after === null) return true;
    const key = keyOf(secret, half ?? (await this.#keys.obtainPlanHalf(at)));
    const written = seal(key, at, this.#random(NONCE_BYTES), JSON.stringify(after));
    const was = sealed === null ? '' : bytesOf(sealed);
    return numberOf(await run(this.#connection, SCRIPTS.replace, [planKey(at)], [was, written, String(PLAN_MS)])) === 1;
  }

  async #open(code: PlanCode): Promise<Opened> {
    const secret = await stretch(code, this.#salt, 32, COST);
    return { at: createHmac('sha256', this.#placeKey).update(secret).digest('base64url'), secret };
  }
}

function keyOf(secret: Buffer, half: Buffer): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, half, 'fingerpost plan seal 1', 32)));
}

function derived(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', purpose, 32));
}

function seal(key: KeyObject, at: string, nonce: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(at));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
}

function unseal(key: KeyObject, at: string, sealed: Buffer): string {
  const tagAt = sealed.length - TAG_BYTES;
  try {
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(at));
    decipher.setAuthTag(sealed.subarray(tagAt));
    return decipher.update(sealed.subarray(1 + NONCE_BYTES, tagAt), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new FingerpostError('internal', { cause });
  }
}

function associatedData(at: string): Buffer {
  return Buffer.from(`${FORMAT}|plan|${at}`, 'latin1');
}

/** A plan that another version of the service wrote, and that this one cannot read, is an error and not a loss. */
function keptPlan(text: string): KeptPlan {
  const parsed = keptPlanSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new FingerpostError('internal');
}
