import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The namespace of the ids that are made here; chosen once, at random, and never changed. */
const namespace = Buffer.from('8d1f5c62b7ae4c0f9a3e2d7146b05f9c', 'hex');

/** The UUID of a name: version 5 of RFC 9562. The same name has the same one on every machine and for ever. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** An id as the standard wants it: itself where it is a UUID, else the UUID of a name. */
export function asUuid(id: string | undefined, name: string): string {
  return id !== undefined && uuid.test(id) ? id.toLowerCase() : uuidOf(name);
}

/** The first hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);
}
