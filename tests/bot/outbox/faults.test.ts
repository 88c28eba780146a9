import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphService, startGraph } from '../adapters/messenger/graph-service.ts';
import { startTestStore, type TestStore } from '../store/redis-fixture.ts';
import { startSending } from './sending.ts';
import { differences, faultsIn, peopleTold } from './talks.ts';

let store: TestStore;
let graph: GraphService;
beforeAll(async () => {
  [store, graph] = await Promise.all([startTestStore(), startGraph()]);
  graph.echo(({ message }) => void store.outbox.confirm(message.metadata ?? ''));
});
afterAll(() => Promise.all([store.stop(), graph.stop()]));

/** The same faults at every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('sending while every tenth call is refused, fails, hangs or is cut', () => {
  it('loses nothing, doubles nothing, and keeps the order of each conversation', async () => {
    const told = await peopleTold(30, 6, store, graph);
    graph.fail(faultsIn(0.1, chanceFrom(7)));
    const sending = startSending(store, graph.graphUrl, 300);
    await Promise.all(told.map(({ id }) => sending.deliver(id)));
    const delivered = async () => Promise.all(told.map(({ id }) => store.cursor.delivered(id)));
    await expect.poll(delivered, { timeout: 60_000, interval: 100 }).toEqual(told.map(({ texts }) => texts.length));
    await sending.stop();
    expect(differences(told, graph)).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
    expect(await store.outbox.undelivered(10)).toEqual([]);
  });

  it('keeps nobody waiting for somebody whose call hangs', async () => {
    const [slow, quick] = await peopleTold(2, 1, store, graph);
    if (!slow || !quick) throw new Error('two people');
    let first = 0;
    graph.fail((call) => {
      first ||= call;
      return call === first ? 'hang' : null;
    });
    const sending = startSending(store, graph.graphUrl, 1_500);
    await sending.deliver(slow.id);
    await expect.poll(() => first).toBeGreaterThan(0);
    await sending.deliver(quick.id);
    await expect.poll(() => graph.textsTo(quick.user).length).toBe(1);
    expect(graph.textsTo(slow.user)).toEqual([]);
    graph.fail(() => null);
    await sending.stop();
  });
});
