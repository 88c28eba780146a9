import { expect } from 'vitest';
import type { LogEntry } from '../../../../bot/conversation/entry.ts';
import { startTestStore, type TestStore } from '../../store/redis-fixture.ts';
import { type GraphService, startGraph } from './graph-service.ts';
import { type MessengerService, messengerService } from './messenger-service.ts';
import { type Event, echoOf, type MessengerPerson, messengerPerson } from './meta.ts';

export type MessengerWorld = {
  readonly store: TestStore;
  readonly graph: GraphService;
  readonly service: MessengerService;
  /** Somebody new. */
  person(): MessengerPerson;
  /** Posts what somebody did, as Meta would, and has Meta remember that they wrote. */
  post(person: MessengerPerson, ...events: Event[]): Promise<void>;
  /** Resolves when somebody has been sent so many messages in all, with their texts. */
  answered(person: MessengerPerson, count: number): Promise<string[]>;
  /** Resolves when nothing waits for its turn or to be sent any more. */
  settled(person: MessengerPerson): Promise<void>;
  /** Their log, oldest first. */
  log(person: MessengerPerson): Promise<LogEntry[]>;
  stop(): Promise<void>;
};

/** A service with a Redis of its own and the Graph API of the tests, which echoes. One for a test file is enough. */
export async function startMessengerWorld({
  clock = Date.now,
}: {
  clock?: () => number;
} = {}): Promise<MessengerWorld> {
  const [store, graph] = await Promise.all([startTestStore(), startGraph({ clock })]);
  const service = await messengerService(store, graph, { clock });
  graph.echo(({ to, message }) => void service.post([echoOf(to, message.metadata)]));
  const log = async (person: MessengerPerson) => store.store.entries(await service.conversationOf(person.id), 0);
  return {
    store,
    graph,
    service,
    log,
    person: () => messengerPerson(clock),
    post: async (person, ...events) => {
      graph.heardAt.set(person.id, clock());
      const { statusCode } = await service.post(events);
      expect(statusCode).toBe(200);
    },
    answered: async (person, count) => {
      await expect
        .poll(() => graph.textsTo(person.id).length, { timeout: 60_000, interval: 20 })
        .toBeGreaterThanOrEqual(count);
      return graph.textsTo(person.id);
    },
    settled: async (person) => {
      const id = await service.conversationOf(person.id);
      const keys = [`{s${id.slice(0, 2)}}arrivals`, `{s${id.slice(0, 2)}}departures`];
      const waits = async () => Promise.all(keys.map((key) => store.data.send(['ZSCORE', key, id])));
      await expect.poll(waits, { timeout: 60_000, interval: 20 }).toEqual([null, null]);
    },
    stop: async () => {
      graph.echo(() => {});
      await service.stop();
      await Promise.all([store.stop(), graph.stop()]);
    },
  };
}
