import { createCipheriv, createHash } from 'node:crypto';

let stream = streamOf('');

/** Begins anew: after the same name the same values are drawn, in the same order. */
export function drawAnew(name: string): void {
  stream = streamOf(name);
}

/** So many bytes, as evenly spread as random ones. */
export function drawnBytes(count: number): Buffer {
  return stream.update(Buffer.alloc(count));
}

/** From 0 to 1, without 1. */
export function drawnChance(): number {
  return drawnBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number from `min` to `max`, without `max`. */
export function drawnWhole(min: number, max: number): number {
  return min + Math.floor(drawnChance() * (max - min));
}

function streamOf(name: string) {
  return createCipheriv('aes-256-ctr', createHash('sha256').update(name).digest(), Buffer.alloc(16));
}
