import { z } from 'zod';
import { type ChatTokenAnswer, chatTokenAnswerSchema, errorAnswerSchema } from '../../bot/wire/chat.ts';
import type { Action } from '../../dialogs/action.ts';

const messageSchema = z.object({ id: z.string(), text: z.string().optional(), from: z.object({ role: z.string() }) });
const logSchema = z.object({ activities: z.array(messageSchema) });

type ErrorAnswer = z.output<typeof errorAnswerSchema>;
/** What became of a message: `urgent` is the text of what is said although nothing was saved. */
type Sent =
  | { readonly status: 200; readonly id: string }
  | { readonly status: number; readonly code: string; readonly message: string; readonly urgent: string };

/** A person in web chat without the page: the calls that it makes, and no more. */
export class ChatClient {
  readonly #url: string;
  readonly #locale: string;
  readonly #token: ChatTokenAnswer;

  constructor(url: string, locale: string, token: ChatTokenAnswer) {
    this.#url = url;
    this.#locale = locale;
    this.#token = token;
  }

  static async join(url: string, locale: string): Promise<ChatClient> {
    return new ChatClient(url, locale, chatTokenAnswerSchema.parse(await (await askToken(url, locale)).json()));
  }

  /** Sends a text under an id of the client's own: sent again under the same one, it is the same message. */
  sends(text: string, clientActivityID: string): Promise<Sent> {
    return this.#post({ text, channelData: { clientActivityID } });
  }

  /** Taps a button that does this. */
  taps(action: Action): Promise<Sent> {
    return this.#post({ text: action.do, value: { fingerpost: action } });
  }

  async #post(content: object): Promise<Sent> {
    const answer = await fetch(this.#activities(), {
      method: 'POST',
      headers: { ...this.#headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', locale: this.#locale, ...content }),
    });
    if (answer.ok) return { status: 200, ...z.object({ id: z.string() }).parse(await answer.json()) };
    return { status: answer.status, ...faultOf(errorAnswerSchema.parse(await answer.json())) };
  }

  /** The id of the conversation. */
  get id(): string {
    return this.#token.conversationId;
  }

  /** The texts that the service keeps as this person's. */
  async ownTexts(): Promise<(string | undefined)[]> {
    return (await this.#log()).filter(({ from }) => from.role === 'user').map(({ text }) => text);
  }

  /** What this person was told, by the bot and by staff. */
  async botTexts(): Promise<string[]> {
    return (await this.#log()).filter(({ from }) => from.role !== 'user').map(({ text = '' }) => text);
  }

  async #log(): Promise<z.output<typeof logSchema>['activities']> {
    const answer = await fetch(`${this.#activities()}?watermark=0`, { headers: this.#headers() });
    return logSchema.parse(await answer.json()).activities;
  }

  #activities(): string {
    return `${this.#url}/v3/directline/conversations/${this.#token.conversationId}/activities`;
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#token.token}`, origin: this.#url };
  }
}

export function askToken(url: string, locale: string): Promise<Response> {
  return fetch(`${url}/chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ locale, chosen: true }),
  });
}

function faultOf({ error, urgent }: ErrorAnswer): { code: string; message: string; urgent: string } {
  return { code: error.code, message: error.message ?? '', urgent: urgent?.text ?? '' };
}
