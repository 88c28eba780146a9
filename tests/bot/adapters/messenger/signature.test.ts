import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecret, isSigned, personInSignedRequest } from '../../../../bot/adapters/messenger/signature.ts';
import { metaJson, signature, signedRequest } from './meta.ts';

const SECRET = 'the-secret-of-the-app';
const body = metaJson({ text: 'أحتاج إلى طبيب 🩺', at: 1.0 });
const right = signature(body);
const sha1 = `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`;

describe('the signature of a webhook', () => {
  it('is right over the bytes that came, of any script', () => {
    expect(isSigned(Buffer.from(body), right, SECRET)).toBe(true);
    const raw = JSON.stringify({ text: 'أحتاج إلى طبيب 🩺' });
    expect(isSigned(Buffer.from(raw), signature(raw), SECRET)).toBe(true);
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['truncated', right.slice(0, -1)],
    ['half of it', right.slice(0, 39)],
    ['longer', `${right}0`],
    ['SHA-1', sha1],
    ['SHA-1 under the name of SHA-256', sha1.replace('sha1', 'sha256')],
    ['without its name', right.slice('sha256='.length)],
    ['in capitals', right.toUpperCase()],
    ['given twice', [right, right]],
    ['of another secret', signature(body, 'another-secret-of-an-app')],
    ['not in hex', `sha256=${'z'.repeat(64)}`],
  ])('is refused: %s', (_what, header) => {
    expect(isSigned(Buffer.from(body), header, SECRET)).toBe(false);
  });

  it('is refused over a body that was parsed and written again', () => {
    expect(isSigned(Buffer.from(JSON.stringify(JSON.parse(body))), right, SECRET)).toBe(false);
  });

  it('is refused when a single byte is another one', () => {
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(body);
        changed[at] = (changed[at] ?? 0) ^ by;
        return !isSigned(changed, right, SECRET);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the token of the set-up', () => {
  it('is right when it is the same, and nothing else', () => {
    expect(isSecret('the-token', 'the-token')).toBe(true);
    for (const wrong of ['the-toke', 'the-token ', '', undefined, ['the-token']])
      expect(isSecret(wrong, 'the-token')).toBe(false);
  });
});

describe('a signed request', () => {
  const [mark = '', payload = ''] = signedRequest('42').split('.');
  const other = Buffer.from(JSON.stringify({ algorithm: 'HMAC-SHA256', user_id: '43' })).toString('base64url');

  it('names who asks', () => {
    expect(personInSignedRequest(`${mark}.${payload}`, SECRET)).toBe('42');
  });

  it.each([
    ['nothing', undefined],
    ['no signature', `.${payload}`],
    ['no payload', mark],
    ['another payload', `${mark}.${other}`],
    ['another secret', signedRequest('42', 'another-secret-of-an-app')],
    ['a signature that is cut', `${mark.slice(1)}.${payload}`],
    ['an id that is none', signedRequest('../etc')],
  ])('is refused: %s', (_what, request) => {
    expect(personInSignedRequest(request, SECRET)).toBeNull();
  });

  it('is refused with another algorithm, though it is signed', () => {
    const said = Buffer.from(JSON.stringify({ algorithm: 'HMAC-SHA1', user_id: '42' })).toString('base64url');
    const signed = `${createHmac('sha256', SECRET).update(said).digest('base64url')}.${said}`;
    expect(personInSignedRequest(signed, SECRET)).toBeNull();
  });
});
