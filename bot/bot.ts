import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { Receive } from './incoming.ts';
import { incomingIn, putOutcome } from './turn-context.ts';

/**
 * The Bot Framework bot. Every adapter authenticates and validates what its channel sends, states it as an `Incoming`, and runs
 * this handler; from there on all channels are the same, in `pipeline.ts`.
 */
export class FingerpostBot extends ActivityHandler {
  readonly #receive: Receive;

  constructor(receive: Receive) {
    super();
    this.#receive = receive;
  }

  /**
   * What an adapter has stated goes to the pipeline at once. The handler's own dispatch by activity type (eight nested generators,
   * about 70 µs a turn) is left to activities that no adapter stated as something a person did.
   */
  override async run(context: TurnContext): Promise<void> {
    const incoming = incomingIn(context);
    if (!incoming) return super.run(context);
    putOutcome(context, await this.#receive(incoming));
  }
}
