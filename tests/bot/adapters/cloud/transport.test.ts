import { describe, expect, it } from 'vitest';
import { channelFailure, sentOf } from '../../../../bot/adapters/cloud/channel-failure.ts';
import type { Reference } from '../../../../bot/adapters/cloud/reference.ts';
import { cloudTransport } from '../../../../bot/adapters/cloud/transport.ts';
import { FingerpostError } from '../../../../bot/errors.ts';

const answer = (status: number, code?: string, retryAfter: string | null = null) =>
  channelFailure(status, code === undefined ? 'no JSON' : JSON.stringify({ error: { code } }), retryAfter, 0);

describe('a channel that does not take a message', () => {
  it.each([
    [
      'asks for a pause',
      answer(429, 'TooMany', '7'),
      { kind: 'failed', code: 'TooMany', waitMs: 7_000, unknown: false },
    ],
    ['fails', answer(500), { kind: 'failed', code: '500', waitMs: null, unknown: true }],
    ['is away', answer(503, undefined, '2'), { kind: 'failed', code: '503', waitMs: 2_000, unknown: true }],
    ['was changed meanwhile', answer(412), { kind: 'failed', code: '412', waitMs: null, unknown: false }],
    [
      'does not know us',
      answer(401, 'Unauthorized'),
      { kind: 'failed', code: 'Unauthorized', waitMs: null, unknown: false },
    ],
    [
      'has lost the person',
      answer(403, 'BotNotInConversationRoster'),
      { kind: 'standstill', why: 'unreachable', code: 'BotNotInConversationRoster' },
    ],
    ['has no such conversation', answer(404), { kind: 'standstill', why: 'unreachable', code: '404' }],
    ['cannot read the message', answer(400, 'BadSyntax'), { kind: 'refused', code: 'BadSyntax' }],
    ['finds it too large', answer(413, 'MessageSizeTooBig'), { kind: 'refused', code: 'MessageSizeTooBig' }],
    [
      'says nothing',
      new FingerpostError('channel.unavailable'),
      { kind: 'failed', code: 'network', waitMs: null, unknown: true },
    ],
    ['is not trusted any more', new FingerpostError('token.not-allowed'), { kind: 'refused', code: 'service-url' }],
    [
      'is not asked, for want of a token',
      new Error('login'),
      { kind: 'failed', code: 'token', waitMs: null, unknown: false },
    ],
  ])('%s', (_, error, sent) => {
    expect(sentOf(error)).toEqual(sent);
  });

  it('keeps nothing of the answer but a code that is one', () => {
    expect(sentOf(answer(400, 'a text about <somebody>'))).toEqual({ kind: 'refused', code: '400' });
  });
});

const TO: Reference = {
  channelId: 'facebook',
  serviceUrl: 'https://facebook.botframework.com/',
  bot: { id: 'bot', name: '' },
  user: { id: 'user', name: '' },
  conversation: { id: 'c', isGroup: false, conversationType: 'personal', name: '' },
};

describe('the way of the outbox to a channel of Azure', () => {
  it('knows a reference of its own, and no other', () => {
    const { referenceIn } = cloudTransport({ send: async () => undefined });
    expect(referenceIn(TO)).toEqual(TO);
    expect(referenceIn({ page: '1', user: '2', heardAt: 3 })).toBeNull();
    expect(referenceIn(null)).toBeNull();
  });

  it('sends each message of an entry by itself, in the form of that channel', async () => {
    const sent: object[] = [];
    const transport = cloudTransport({ send: async (_, activities) => void sent.push(...activities) });
    const choices = [{ label: 'Yes', action: { do: 'go-on' } as const }];
    const rendered = { locale: 'en' as const, text: 'word '.repeat(500), choices };
    const entry = { from: 'bot', said: { key: 'conversation:welcome.kept' }, rendered, seq: 0, at: 0 } as const;
    const messages = transport.messagesFor(entry, TO);
    for (const message of messages) expect(await transport.send(TO, message, 'key')).toEqual({ kind: 'sent' });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ suggestedActions: { actions: [{ type: 'imBack', value: 'Yes' }] } });
  });
});
