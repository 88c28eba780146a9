import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { DirectLineTokens } from '../../../../bot/adapters/direct-line/tokens.ts';
import { conversationId } from '../../../../bot/conversation/ids.ts';

const KEY = createSecretKey(randomBytes(32));
const conv = conversationId(randomBytes(16));
const time = { now: 1_800_000_000_000 };
const tokens = () => new DirectLineTokens(KEY, () => time.now);

test('a token says whose it is, and another process with the same key reads it', () => {
  const token = tokens().token({ conv, user: 'dl_a', name: 'A', origins: ['https://a.example'] });

  expect(tokens().readToken(token)).toEqual({
    aud: 'conversation',
    conv,
    user: 'dl_a',
    name: 'A',
    origins: ['https://a.example'],
    exp: 1_800_001_800,
  });
});

test('a token ends after 30 minutes, also for a process that had checked it before', () => {
  const ours = tokens();
  const token = ours.token({ conv, user: 'dl_a' });
  expect(ours.readToken(token)).not.toBeNull();

  const start = time.now;
  time.now = start + 30 * 60_000;
  const read = [ours.readToken(token), tokens().readToken(token)];
  time.now = start;

  expect(read).toEqual([null, null]);
});

test('the address of a stream is no token, and a token no address', () => {
  const ticket = tokens().streamTicket({ conv, user: 'dl_a' }, { jti: 'x', from: 3, until: 1_800_001_800 });
  const token = tokens().token({ conv, user: 'dl_a' });

  expect([tokens().readToken(ticket), tokens().readStreamTicket(token)]).toEqual([null, null]);
  expect(tokens().readStreamTicket(ticket)).toMatchObject({ conv, from: 3, exp: 1_800_000_060 });
});

test('not one character of a token can be changed', () => {
  const token = tokens().token({ conv, user: 'dl_a' });

  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(tokens().readToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
  }
});

test.each(['none', 'HS512', 'HS384'])(
  'a token that names the algorithm %s is not ours, even signed with our key',
  (alg) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { aud: 'conversation', conv, user: 'dl_a', exp: 1_900_000_000 };
    const signed = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
    const signature =
      alg === 'none' ? '' : createHmac(alg.replace('HS', 'sha'), KEY).update(signed).digest('base64url');

    expect(tokens().readToken(`${signed}.${signature}`)).toBeNull();
  },
);

test('a person for whom no id was bound has one that is theirs in that conversation and cannot be guessed without the key', () => {
  const another = new DirectLineTokens(createSecretKey(randomBytes(32)), () => time.now);

  expect(tokens().personIn(conv)).toMatch(/^dl_[0-9a-f]{32}$/);
  expect(tokens().personIn(conv)).toBe(tokens().personIn(conv));
  expect(another.personIn(conv)).not.toBe(tokens().personIn(conv));
});
