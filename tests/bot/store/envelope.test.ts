import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Belonging, nonces, seal, unseal } from '../../../bot/store/envelope.ts';

const key = createSecretKey(randomBytes(32));
const nonce = nonces(randomBytes);
const belonging: Belonging = { conversation: '07-00', epoch: 0, field: 'entries' };

describe('a sealed text', () => {
  it('opens to what it was, with its number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(2 ** 47), (text, seq) => {
        expect(unseal(key, belonging, seal(key, belonging, seq, nonce(), text))).toEqual({ seq, text });
      }),
    );
  });

  it('does not open when any one bit of it was changed', () => {
    const sealed = seal(key, belonging, 7, nonce(), 'words of a person');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => unseal(key, belonging, changed)).toThrow('internal');
      }),
    );
  });

  it.each([
    ['conversation', { ...belonging, conversation: '07-01' }],
    ['epoch', { ...belonging, epoch: 1 }],
    ['field', { ...belonging, field: 'state' }],
  ] as const)('does not open as that of another %s', (_, elsewhere) => {
    const sealed = seal(key, belonging, 7, nonce(), 'words');
    expect(() => unseal(key, elsewhere, sealed)).toThrow('internal');
  });

  it('does not open when it is cut short', () => {
    const sealed = seal(key, belonging, 7, nonce(), 'words');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => unseal(key, belonging, sealed.subarray(0, length))).toThrow('internal');
    }
  });
});

describe('nonces', () => {
  it('are 12 bytes and never the same, across blocks of random bytes', () => {
    const made = Array.from({ length: 2000 }, () => nonce().toString('hex'));
    expect(new Set(made).size).toBe(2000);
    expect(made.every((hex) => hex.length === 24)).toBe(true);
  });

  it('that were given out do not change when the next block begins', () => {
    const given = nonce();
    const before = given.toString('hex');
    for (let n = 0; n < 1000; n += 1) nonce();
    expect(given.toString('hex')).toBe(before);
  });
});
