import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { Receive } from './incoming.ts';
import { incomingIn, putOutcome } from './turn-context.ts';

/**
 * The Bot Framework bot. Every adapter authenticates and validates what its channel sends, states it as an `Incoming`, and runs
 * this handler; from there on all channels are the same, in `pipeline.ts`.
 */
export class FingerpostBot extends ActivityHandler {
  constructor(receive: Receive) {
    super();
    const settle = async (context: TurnContext, next: () => Promise<void>): Promise<void> => {
      const incoming = incomingIn(context);
      if (incoming) putOutcome(context, await receive(incoming));
      await next();
    };
    this.onMessage(settle);
    this.onConversationUpdate(settle);
  }
}
