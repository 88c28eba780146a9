import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { SnapshotRefused } from '../search/engine/snapshot-refused.ts';
import type { Making } from './kept.ts';

const HASH_BYTES = 32;

/**
 * Plain data, with its maps, sets and typed arrays, written down as it is. Only for files that this project writes itself.
 *
 * @param source stands for all that it was made of: what was made of anything else is refused.
 */
export function keptStructure<T>(source: string, make: () => T): Making<T> {
  const seal = (body: Uint8Array) => createHash('sha256').update(source).update(body).digest();
  return {
    make,
    save: (made) => {
      const body = serialize(made);
      return Buffer.concat([seal(body), body]);
    },
    load: (bytes) => {
      const body = bytes.subarray(HASH_BYTES);
      if (!seal(body).equals(bytes.subarray(0, HASH_BYTES))) throw new SnapshotRefused('source');
      return deserialize(body);
    },
  };
}
