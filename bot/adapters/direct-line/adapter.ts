import { type Activity, BotAdapter, TurnContext } from 'botbuilder';
import { FingerpostError } from '../../errors.ts';
import type { Incoming, Outcome, PersonInput, Receive } from '../../incoming.ts';
import { outcomeIn, putIncoming } from '../../turn-context.ts';

/**
 * Runs the bot for what a person did in web chat. Replies are not sent through it: they are in the log when the turn is
 * committed, and web chat reads the log. So an answer can neither be sent twice nor overtake the one before.
 *
 * It runs the middleware itself, because `runMiddleware` wraps every turn in a revocable proxy that nothing here needs.
 */
export class DirectLineAdapter extends BotAdapter {
  readonly #bot: (context: TurnContext) => Promise<void>;

  constructor(bot: (context: TurnContext) => Promise<void>) {
    super();
    this.#bot = bot;
  }

  /** One turn. Rejects with `internal` where the bot did not settle it. */
  readonly receive: Receive = async (incoming): Promise<Outcome> => {
    const context = new TurnContext(this, activityOf(incoming));
    putIncoming(context, incoming);
    await this.middleware.run(context, () => this.#bot(context));
    const outcome = outcomeIn(context);
    if (!outcome) throw new FingerpostError('internal');
    return outcome;
  };

  override async sendActivities(): Promise<never> {
    throw new RepliesGoThroughTheLog();
  }

  override async updateActivity(): Promise<never> {
    throw new RepliesGoThroughTheLog();
  }

  override async deleteActivity(): Promise<never> {
    throw new RepliesGoThroughTheLog();
  }

  override async continueConversation(): Promise<never> {
    throw new RepliesGoThroughTheLog();
  }
}

/** A mistake in our own code: somebody tried to answer web chat beside the log. */
class RepliesGoThroughTheLog extends FingerpostError {
  constructor() {
    super('internal');
  }
}

function activityOf(incoming: Incoming): Partial<Activity> {
  return {
    channelId: 'directline',
    conversation: { id: incoming.conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'person', name: '' },
    recipient: { id: 'fingerpost', name: 'Fingerpost' },
    id: incoming.once,
    ...inputActivity(incoming.input),
    ...(incoming.hint ? { locale: incoming.hint } : {}),
  };
}

function inputActivity(input: PersonInput): Partial<Activity> {
  switch (input.kind) {
    case 'arrived':
      return { type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] };
    case 'text':
      return { type: 'message', text: input.text };
    case 'action':
      return { type: 'message', text: input.label, value: { fingerpost: input.action } };
  }
}
