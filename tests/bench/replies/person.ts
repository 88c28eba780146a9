import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { conversationIdSchema } from '../../../bot/conversation/ids.ts';
import { chatTokenAnswerSchema } from '../../../bot/wire/chat.ts';
import type { Action } from '../../../dialogs/action.ts';

const streamSchema = z.object({ streamUrl: z.string() });

/** Somebody with the chat page open, each at an address of their own: the calls that the page makes, and its web socket. */
export class Person {
  readonly id: ConversationId;
  readonly #token: string;
  readonly #address: string;
  /** The site whose page this is; a token is good there only, whichever process is asked. */
  readonly #origin: string;
  #socket: WebSocket | null = null;

  private constructor(id: ConversationId, token: string, address: string, origin: string) {
    this.id = id;
    this.#token = token;
    this.#address = address;
    this.#origin = origin;
  }

  static async join(url: string, at: number): Promise<Person> {
    const address = `10.0.${Math.floor(at / 250)}.${at % 250}`;
    const answer = await fetch(`${url}/chat/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': address },
      body: JSON.stringify({ locale: 'en', chosen: true }),
    });
    const { conversationId, token } = chatTokenAnswerSchema.parse(await answer.json());
    return new Person(conversationIdSchema.parse(conversationId), token, address, url);
  }

  /** Taps a button that does this. */
  async taps(url: string, action: Action): Promise<void> {
    const answer = await fetch(`${url}/v3/directline/conversations/${this.id}/activities`, {
      method: 'POST',
      headers: { ...this.#headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: action.do, value: { fingerpost: action }, locale: 'en' }),
    });
    if (!answer.ok) throw new Error(`${action.do} was answered with ${answer.status}: ${await answer.text()}`);
  }

  /** Opens the stream at this process of the service, in the place of the one that was open. `heard` gets each set as it came. */
  async listens(url: string, heard: (set: string) => void): Promise<void> {
    await this.leaves();
    const answer = await fetch(`${url}/v3/directline/conversations/${this.id}`, { headers: this.#headers() });
    if (!answer.ok) throw new Error(`the stream was answered with ${answer.status}: ${await answer.text()}`);
    const { streamUrl } = streamSchema.parse(await answer.json());
    const socket = new WebSocket(streamUrl, { origin: this.#origin });
    socket.on('message', (data) => heard(data.toString()));
    await once(socket, 'open');
    this.#socket = socket;
  }

  async leaves(): Promise<void> {
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.close();
    await once(socket, 'close');
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#token}`, origin: this.#origin, 'x-forwarded-for': this.#address };
  }
}
