import {
  type Activity,
  DirectLine,
  type DirectLineOptions,
  type Message,
  type Services,
} from 'botframework-directlinejs';
import { FetchXmlHttpRequest } from './xml-http-request.ts';

Object.assign(globalThis, { XMLHttpRequest: FetchXmlHttpRequest });

/** The published client, with what it has heard so far. */
export class DirectLineClient {
  readonly activities: Activity[] = [];
  readonly #line: DirectLine;
  readonly #waiting = new Set<() => void>();
  readonly #subscription: { unsubscribe(): void };

  constructor(options: DirectLineOptions & Partial<Services>) {
    // The shortest of the library's own delays before it connects again: 3 s.
    this.#line = new DirectLine({ random: () => 0, ...options });
    this.#subscription = this.#line.activity$.subscribe((activity) => {
      this.activities.push(activity);
      for (const check of this.#waiting) check();
    });
  }

  /** Resolves when an activity with this text has come. */
  async hears(text: string): Promise<void> {
    await this.hearsOne((message) => message.text === text);
  }

  /** The first message for which `isMeant`, as soon as it has come. */
  hearsOne(isMeant: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const check = () => {
        const found = this.messages().find(isMeant);
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Sends a message and resolves with the id that the service gave it; `retry` where it could not be sent. */
  sends(text: string, more: Partial<Message> = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#line.postActivity({ type: 'message', from: { id: 'whoever' }, text, ...more }).subscribe(resolve, reject);
    });
  }

  texts(): string[] {
    return this.messages().map((message) => message.text ?? '');
  }

  /**
   * Sorted as Web Chat shows them. The library hands on each activity by a timer of its own, so that two sets that come right
   * after each other get mixed; what the stream itself sends is checked in its own test.
   */
  messages(): Message[] {
    return this.activities
      .filter((activity) => activity.type === 'message')
      .toSorted((one, other) => (one.id ?? '').localeCompare(other.id ?? ''));
  }

  end(): void {
    this.#subscription.unsubscribe();
    this.#line.end();
  }
}
