import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../bot/adapters/messenger/graph-failure.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const error = (code: number, error_subcode?: number, more: object = {}) => ({
  error: { message: 'words', type: 'OAuthException', code, ...(error_subcode && { error_subcode }), ...more },
});

describe('what the Graph API means by an error', () => {
  it.each([
    ['the rate of an app', 400, error(4), 'too-many', '4'],
    ['a rate limit', 400, error(613), 'too-many', '613'],
    ['the rate of a page for Messenger', 400, error(80_006), 'too-many', '80006'],
    ['429 without a body of Meta', 429, null, 'too-many', '429'],
    ['outside of the window', 400, error(10, 2_018_278), 'window', '10/2018278'],
    ['a permission that is missing', 403, error(10), 'page', '10'],
    ['a page that may not send for now', 400, error(10, 1_893_063), 'page', '10/1893063'],
    ['a token that has ended', 401, error(190, 463), 'page', '190/463'],
    ['a permission of 200 to 299', 403, error(200), 'page', '200'],
    ['somebody who does not receive us', 403, error(200, 1_545_041), 'unreachable', '200/1545041'],
    ['somebody who is not there', 400, error(551), 'unreachable', '551'],
    ['an account that is gone', 400, error(100, 2_018_001), 'unreachable', '100/2018001'],
    ['a form that is wrong', 400, error(100), 'refused', '100'],
    ['something temporary', 500, error(2), 'passing', '2'],
    ['something that calls itself transient', 400, error(9_999, undefined, { is_transient: true }), 'passing', '9999'],
    ['a gateway', 502, '<html>', 'passing', '502'],
    ['an answer that nobody knows', 404, null, 'refused', '404'],
  ])('%s', (_what, status, body, kind, code) => {
    expect(failureOf(status, body, null, NOW)).toMatchObject({ kind, code });
  });

  it('says whether the message may have arrived all the same', () => {
    expect(failureOf(502, null, null, NOW)).toMatchObject({ unknown: true });
    expect(failureOf(400, error(1_200), null, NOW)).toMatchObject({ unknown: false });
  });

  it.each([
    ['30', 30_000],
    ['0.2', 200],
    ['Sun, 22 Nov 2026 10:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('reads Retry-After %j', (header, waitMs) => {
    expect(failureOf(429, null, header, NOW)).toEqual({ kind: 'too-many', code: '429', waitMs });
  });
});
