import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { FingerpostError } from '../errors.ts';

/**
 * How a text lies at rest: format (1 byte), sequence number (6 bytes), nonce (12), AES-256-GCM ciphertext, tag (16).
 * The associated data names format, conversation, epoch, field and sequence, so that a ciphertext that was moved elsewhere
 * in the database does not open.
 */
const FORMAT = 1;
const NONCE_AT = 7;
const TEXT_AT = NONCE_AT + 12;
const TAG_BYTES = 16;

/** What a sealed text is and where it belongs. A report is in no conversation: its own place stands there. */
export type Belonging = {
  readonly conversation: string;
  readonly epoch: number;
  readonly field: 'state' | 'reference' | 'entries' | 'note' | 'report' | 'arrived';
};

/** Gives 12 random bytes, never the same twice. */
export type Nonces = () => Buffer;

/** `seq` is the first entry's number in the log, or for the other fields the version that the commit makes (0 at the start). */
export function seal(key: KeyObject, belonging: Belonging, seq: number, nonce: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(belonging, seq));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  const sealed = Buffer.allocUnsafe(TEXT_AT + body.length + TAG_BYTES);
  sealed[0] = FORMAT;
  sealed.writeUIntBE(seq, 1, 6);
  nonce.copy(sealed, NONCE_AT);
  body.copy(sealed, TEXT_AT);
  cipher.getAuthTag().copy(sealed, TEXT_AT + body.length);
  return sealed;
}

/** The text, with the sequence number it was sealed under. Throws `internal` where a byte of it, or its place, was changed. */
export function unseal(key: KeyObject, belonging: Belonging, sealed: Buffer): { seq: number; text: string } {
  if (sealed[0] !== FORMAT || sealed.length < TEXT_AT + TAG_BYTES) throw new FingerpostError('internal');
  const seq = sealed.readUIntBE(1, 6);
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, TEXT_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(belonging, seq));
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    return { seq, text: decipher.update(sealed.subarray(TEXT_AT, tagAt), undefined, 'utf8') + decipher.final('utf8') };
  } catch (cause) {
    throw new FingerpostError('internal', { cause });
  }
}

/** Nonces cut from blocks of random bytes: a call to the system's source for each would cost more than the cipher. */
export function nonces(random: (bytes: number) => Buffer): Nonces {
  const blockBytes = 12 * 256;
  let block = random(blockBytes);
  let used = 0;
  return () => {
    if (used === blockBytes) {
      block = random(blockBytes);
      used = 0;
    }
    used += 12;
    return block.subarray(used - 12, used);
  };
}

function associatedData({ conversation, epoch, field }: Belonging, seq: number): Buffer {
  return Buffer.from(`${FORMAT}|${conversation}|${epoch}|${field}|${seq}`, 'latin1');
}
