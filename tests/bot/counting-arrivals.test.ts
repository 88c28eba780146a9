import { describe, expect, it } from 'vitest';
import { conversationIdSchema } from '../../bot/conversation/ids.ts';
import { countingArrivals } from '../../bot/counting-arrivals.ts';
import { FingerpostError } from '../../bot/errors.ts';
import type { Incoming, Outcome } from '../../bot/incoming.ts';

const conversation = conversationIdSchema.parse(`07-${'a'.repeat(32)}`);
const arrived = (from?: string): Incoming => ({
  conversation,
  channel: 'webchat',
  once: 'arrived',
  input: { kind: 'arrived', ...(from !== undefined && { from }) },
  hint: null,
});

/** What is counted and logged when this arrives and that comes of it. */
async function settled(incoming: Incoming, outcome: Outcome, countArrival = async () => undefined) {
  const counted: unknown[] = [];
  const logged: object[] = [];
  const receive = countingArrivals(async () => outcome, {
    givers: new Map([['school', 'A school']]),
    counts: {
      countArrival: async (_id, arrival) => {
        counted.push(arrival);
        await countArrival();
      },
    },
    log: (line) => logged.push(line),
    clock: () => Date.parse('2026-11-22T10:00:00Z'),
  });
  return { outcome: await receive(incoming), counted, logged };
}

const SAVED: Outcome = { kind: 'saved', seq: null, entries: [] };

describe('who came by whose link', () => {
  it('is added up by month and giver, and nothing else', async () => {
    const { outcome, counted } = await settled(arrived('school'), SAVED);
    expect(counted).toEqual([{ month: '2026-11', giver: 'school' }]);
    expect(outcome).toBe(SAVED);
  });

  it.each<[string, Incoming, Outcome]>([
    ['nobody gave it', arrived(), SAVED],
    ['the link makes somebody up', arrived('the-ministry'), SAVED],
    ['it comes a second time', arrived('school'), { kind: 'duplicate', seq: null }],
    ['it was not saved', arrived('school'), { kind: 'not-saved', code: 'store.unavailable', urgent: null }],
    ['they write', { ...arrived('school'), input: { kind: 'text', text: 'Hello' } }, SAVED],
  ])('is not counted where %s', async (_where, incoming, outcome) => {
    expect((await settled(incoming, outcome)).counted).toEqual([]);
  });

  it('is no reason to keep anybody waiting: what cannot be counted is in the log of faults, without a name', async () => {
    const { outcome, logged } = await settled(arrived('school'), SAVED, async () => {
      throw new FingerpostError('store.unavailable');
    });
    expect(outcome).toBe(SAVED);
    expect(logged).toEqual([{ event: 'desk.failed', what: 'count-arrival', code: 'store.unavailable' }]);
  });
});
