import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { DirectLineAdapter } from '../../../../bot/adapters/direct-line/adapter.ts';
import { conversationId } from '../../../../bot/conversation/ids.ts';
import type { Incoming, Outcome, PersonInput } from '../../../../bot/incoming.ts';
import { incomingIn, putOutcome } from '../../../../bot/turn-context.ts';
import { drawnBytes } from '../../../draws.ts';

const OUTCOME: Outcome = { kind: 'saved', seq: 3, entries: [] };

function incoming(input: PersonInput): Incoming {
  return { conversation: conversationId(drawnBytes(16)), channel: 'webchat', once: 'x', input, hint: 'ar' };
}

test.each<[string, PersonInput]>([
  ['onConversationUpdate', { kind: 'arrived' }],
  ['onMessage', { kind: 'text', text: 'hello' }],
  ['onMessage', { kind: 'action', action: { do: 'help' }, label: 'Help' }],
])('a Bot Framework bot gets it in %s and its outcome comes back', async (handler, input) => {
  const seen: unknown[] = [];
  const bot = new ActivityHandler();
  for (const name of ['onConversationUpdate', 'onMessage'] as const) {
    bot[name](async (context, next) => {
      seen.push(name, incomingIn(context), context.activity.locale);
      putOutcome(context, OUTCOME);
      await next();
    });
  }
  const given = incoming(input);

  const outcome = await new DirectLineAdapter((context) => bot.run(context)).receive(given);

  expect([outcome, seen]).toEqual([OUTCOME, [handler, given, 'ar']]);
});

test('a turn that the bot does not settle is a fault and not an acknowledgement', async () => {
  const adapter = new DirectLineAdapter(async () => {});

  await expect(adapter.receive(incoming({ kind: 'arrived' }))).rejects.toMatchObject({ code: 'internal' });
});

test('a bot that answers beside the log is stopped', async () => {
  const adapter = new DirectLineAdapter(async (context) => {
    await context.sendActivity('hello');
  });

  await expect(adapter.receive(incoming({ kind: 'arrived' }))).rejects.toThrow('internal');
});

test('middleware of the Bot Framework runs around the turn', async () => {
  const order: string[] = [];
  const adapter = new DirectLineAdapter(async (context) => {
    order.push('bot');
    putOutcome(context, OUTCOME);
  });
  adapter.use(async (_context, next) => {
    order.push('before');
    await next();
    order.push('after');
  });

  await adapter.receive(incoming({ kind: 'arrived' }));

  expect(order).toEqual(['before', 'bot', 'after']);
});
