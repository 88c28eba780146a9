import { type Activity, BotAdapter, TurnContext } from 'botbuilder';
import { FingerpostError } from '../../errors.ts';
import type { Incoming, Outcome, PersonInput, Receive } from '../../incoming.ts';
import { outcomeIn, putIncoming } from '../../turn-context.ts';

/**
 * Runs the bot for what a person did on Messenger. Replies are not sent through it: they are in the log when the turn is committed, and the
 * outbox sends what the log holds.
 */
export class MessengerAdapter extends BotAdapter {
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
    throw new FingerpostError('internal', { cause: new Error('replies go through the outbox') });
  }

  override async updateActivity(): Promise<never> {
    throw new FingerpostError('internal', { cause: new Error('what was sent to Messenger cannot be changed') });
  }

  override async deleteActivity(): Promise<never> {
    throw new FingerpostError('internal', { cause: new Error('what was sent to Messenger cannot be taken back') });
  }

  override async continueConversation(): Promise<never> {
    throw new FingerpostError('internal', { cause: new Error('replies go through the outbox') });
  }
}

function activityOf(incoming: Incoming): Partial<Activity> {
  return {
    channelId: 'messenger',
    conversation: { id: incoming.conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'person', name: '' },
    recipient: { id: 'fingerpost', name: 'Fingerpost' },
    id: incoming.once,
    ...inputActivity(incoming.input),
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
