import { FingerpostError } from '../errors.ts';
import type { Reply } from './connection.ts';

/** Readers for what Redis answers. Each throws `internal` where the answer has not the form that our own script gives it. */
export function bytesOf(reply: Reply | undefined): Buffer {
  if (Buffer.isBuffer(reply)) return reply;
  throw unexpected('bytes');
}

export function textOf(reply: Reply | undefined): string {
  if (typeof reply === 'string') return reply;
  return bytesOf(reply).toString('utf8');
}

/** An integer, whether Redis keeps it as a number or as its digits. */
export function numberOf(reply: Reply | undefined): number {
  const value = typeof reply === 'number' ? reply : Number(textOf(reply));
  if (Number.isSafeInteger(value)) return value;
  throw unexpected('number');
}

export function listOf(reply: Reply | undefined): readonly Reply[] {
  if (Array.isArray(reply)) return reply;
  throw unexpected('list');
}

function unexpected(wanted: string): FingerpostError {
  return new FingerpostError('internal', { cause: new Error(`Redis did not answer with ${wanted}`) });
}
