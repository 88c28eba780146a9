import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type ConversationId, conversationId } from '../../conversation/ids.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 16;
const WHOLE = NONCE_BYTES + 2 * ID_BYTES + TAG_BYTES;

/** What the address of a form leads to. */
export type FormPlace = { readonly conversation: ConversationId; readonly introduction: string };

/**
 * Addresses of printed forms: the ids of conversation and introduction, sealed under a key of the service. Nothing is stored for them, so there
 * is nothing to find and nothing to forget: an address leads somewhere for as long as the introduction is there. It cannot be made or guessed
 * without the key, and says nothing to whoever has it.
 */
export class FormLinks {
  readonly #key: KeyObject;
  readonly #random: (bytes: number) => Buffer;

  constructor(masterKey: Buffer, random: (bytes: number) => Buffer) {
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', 'fingerpost introduction form 1', 32)));
    this.#random = random;
  }

  /** An introduction's id: 16 random bytes in hexadecimal digits. */
  newId(): string {
    return this.#random(ID_BYTES).toString('hex');
  }

  /** What the address ends in: 80 signs that may stand in an address. */
  seal({ conversation, introduction }: FormPlace): string {
    const nonce = this.#random(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    const ids = Buffer.from(`${conversation.slice('00-'.length)}${introduction}`, 'hex');
    return Buffer.concat([nonce, cipher.update(ids), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Null: it is none that was made here. */
  open(link: string): FormPlace | null {
    const bytes = Buffer.from(link, 'base64url');
    if (bytes.length !== WHOLE || bytes.toString('base64url') !== link) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(WHOLE - TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES, WHOLE - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      // A tag that does not fit is what every guess has: it is an answer, and no fault.
      return null;
    }
    return { conversation: conversationId(body.subarray(0, ID_BYTES)), introduction: body.toString('hex', ID_BYTES) };
  }
}
