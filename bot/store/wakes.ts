import { type ConversationId, shardOf } from '../conversation/ids.ts';
import type { Wakes } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { type Client, type ConnectionOptions, newClient, type RedisAddress, whenReady } from './connection.ts';
import { queueKeys, shardKeys } from './keys.ts';

/** A sharded Pub/Sub channel and who listens, by the first word of a message; what stands behind it is handed to them. */
type Channel = {
  readonly name: string;
  readonly listeners: Map<string, Set<Listener>>;
  /** Always the same function, so that the client never calls it twice for one message. */
  readonly hear: (message: string) => void;
  subscribed: boolean;
  /** The last change of the subscription; the next waits for it. */
  settled: Promise<void>;
};

type Listener = (detail: string) => void;

/** How often a silent connection is asked whether it still lives, in milliseconds. */
const CHECK_MS = 10_000;

/** Wake-ups over sharded Pub/Sub, on a connection of their own that follows a channel only while somebody listens. */
export class RedisWakes implements Wakes {
  readonly #address: RedisAddress;
  readonly #options: ConnectionOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #check: NodeJS.Timeout;
  #client: Client;

  constructor(address: RedisAddress, options: ConnectionOptions) {
    this.#address = address;
    this.#options = options;
    this.#client = this.#open();
    this.#check = setInterval(() => void this.#replaceIfSilent(), CHECK_MS).unref();
  }

  onConversation(id: ConversationId, wake: () => void): Promise<() => Promise<void>> {
    return this.#listen(shardKeys(shardOf(id)).wake, id, wake);
  }

  onQueue(hub: string, wake: () => void): Promise<() => Promise<void>> {
    return this.#listen(queueKeys(hub).wake, hub, wake);
  }

  /** Other messages that concern one thing, with what they say of it; nothing, where some may have been lost. */
  onMessage(channel: string, about: string, hear: Listener): Promise<() => Promise<void>> {
    return this.#listen(channel, about, hear);
  }

  /** Resolves once connected; rejects with `store.unavailable` after `withinMs`. */
  ready(withinMs: number): Promise<void> {
    return whenReady(this.#client, withinMs);
  }

  close(): void {
    clearInterval(this.#check);
    this.#channels.clear();
    this.#client.destroy();
  }

  /** Resolves once the channel is followed. Each call listens by itself, even with the same function. */
  async #listen(name: string, about: string, hear: Listener): Promise<() => Promise<void>> {
    const channel = this.#channel(name);
    const listener: Listener = (detail) => hear(detail);
    const listeners = channel.listeners.get(about) ?? new Set();
    channel.listeners.set(about, listeners.add(listener));
    const stop = async () => {
      listeners.delete(listener);
      if (listeners.size === 0 && channel.listeners.get(about) === listeners) channel.listeners.delete(about);
      // A channel that could not be left is only followed for nothing until the connection is made anew.
      await this.#settle(channel).catch(() => undefined);
    };
    try {
      await this.#settle(channel);
    } catch (error) {
      await stop();
      throw error;
    }
    return stop;
  }

  #channel(name: string): Channel {
    const known = this.#channels.get(name);
    if (known !== undefined) return known;
    const listeners = new Map<string, Set<Listener>>();
    const hear = (message: string) => {
      const [about = ''] = message.split(' ', 1);
      for (const listener of listeners.get(about) ?? []) listener(message.slice(about.length + 1));
    };
    const channel: Channel = { name, listeners, hear, subscribed: false, settled: Promise.resolve() };
    this.#channels.set(name, channel);
    return channel;
  }

  /** Follows or leaves the channel as its listeners want it, one change after the other. */
  #settle(channel: Channel): Promise<void> {
    const change = async () => {
      const wanted = channel.listeners.size > 0;
      if (wanted === channel.subscribed) return;
      if (!this.#client.isReady) throw new FingerpostError('store.unavailable');
      const { name, hear } = channel;
      await this.#inTime(wanted ? this.#client.sSubscribe(name, hear) : this.#client.sUnsubscribe(name, hear));
      channel.subscribed = wanted;
      if (!wanted && channel.listeners.size === 0) this.#channels.delete(channel.name);
    };
    const next = channel.settled.then(change);
    channel.settled = next.catch(() => undefined);
    return next;
  }

  #open(): Client {
    const client = newClient(this.#address);
    client.on('error', () => this.#unfollowed());
    client.on('ready', () => void this.#followAgain(client));
    client.connect().catch(() => undefined);
    return client;
  }

  #unfollowed(): void {
    for (const channel of this.#channels.values()) channel.subscribed = false;
  }

  /** After a gap, every listener is woken: what was said meanwhile woke nobody. */
  async #followAgain(client: Client): Promise<void> {
    const channels = [...this.#channels.values()];
    await Promise.allSettled(channels.map((channel) => this.#settle(channel)));
    if (client !== this.#client) return;
    for (const channel of channels) for (const about of channel.listeners.keys()) channel.hear(about);
  }

  async #replaceIfSilent(): Promise<void> {
    const client = this.#client;
    if (!client.isReady) return;
    try {
      await this.#inTime(client.ping());
    } catch {
      this.#options.onChange?.('lost', 'no-answer');
      this.#unfollowed();
      this.#client = this.#open();
      client.destroy();
    }
  }

  async #inTime<T>(answer: Promise<T>): Promise<T> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(new FingerpostError('store.unavailable')),
      this.#options.commandTimeoutMs,
    );
    try {
      return await Promise.race([answer, late.promise]);
    } catch (cause) {
      throw cause instanceof FingerpostError ? cause : new FingerpostError('store.unavailable', { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
