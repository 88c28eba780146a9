import type { Adapter, Payload } from 'oidc-provider';
import { z } from 'zod';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const recordsSchema = z.record(z.string(), z.object({ payload: z.looseObject({}), expiresAt: z.number().nullable() }));
type Stored = { payload: Payload; expiresAt: number | null };

/**
 * What the demonstration's provider remembers (sessions, grants, refresh tokens), in one small file: whoever is signed in stays
 * so over a restart. One process, a few staff; a deployment has Entra ID instead.
 */
export class OpenIdRecords {
  readonly #file: string;
  readonly #now: () => number;
  readonly #records: Map<string, Stored>;
  #written: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  private constructor(file: string, now: () => number, records: Map<string, Stored>) {
    this.#file = file;
    this.#now = now;
    this.#records = records;
  }

  /** `now` is in milliseconds. @throws Error naming the file when it cannot be read. */
  static async open(file: string, now: () => number): Promise<OpenIdRecords> {
    const text = await readPrivateFile(file);
    return new OpenIdRecords(file, now, new Map(text === null ? [] : Object.entries(parseRecords(text, file))));
  }

  /** The provider asks for one of these for each of its models. */
  adapter(model: string): Adapter {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn === undefined ? null : this.#now() + expiresIn * 1000;
        this.#records.set(keyOf(id), { payload, expiresAt });
        await this.#save();
      },
      find: async (id) => this.#live(keyOf(id)),
      findByUid: async (uid) => this.#search(model, (payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const record = this.#records.get(keyOf(id));
        if (record === undefined) return;
        record.payload = { ...record.payload, consumed: Math.floor(this.#now() / 1000) };
        await this.#save();
      },
      destroy: async (id) => {
        this.#records.delete(keyOf(id));
        await this.#save();
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of this.#records) if (payload.grantId === grantId) this.#records.delete(key);
        await this.#save();
      },
    };
  }

  #live(key: string): Payload | undefined {
    const record = this.#records.get(key);
    return record === undefined || this.#isOver(record) ? undefined : record.payload;
  }

  #search(model: string, wanted: (payload: Payload) => boolean): Payload | undefined {
    for (const [key, record] of this.#records) {
      if (key.startsWith(`${model}:`) && !this.#isOver(record) && wanted(record.payload)) return record.payload;
    }
    return undefined;
  }

  #isOver({ expiresAt }: Stored): boolean {
    return expiresAt !== null && expiresAt <= this.#now();
  }

  /** Resolves once the file holds the present records. Changes made during a write share the next one. */
  #save(): Promise<void> {
    if (this.#next === null) {
      const next = this.#written.then(() => {
        this.#next = null;
        return this.#write();
      });
      this.#next = next;
      // Whoever saved learns of a fault; the write after it starts afresh.
      this.#written = next.catch(() => undefined);
    }
    return this.#next;
  }

  #write(): Promise<void> {
    for (const [key, record] of this.#records) if (this.#isOver(record)) this.#records.delete(key);
    return writePrivateFile(this.#file, JSON.stringify(Object.fromEntries(this.#records)));
  }
}

function parseRecords(text: string, file: string): Record<string, Stored> {
  try {
    return recordsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} cannot be read. Delete it: everyone signs in again.`, { cause });
  }
}
