import { z } from 'zod';

/** An adaptive card in the form that Teams takes: version 1.5, elements and actions that it knows. */
const runSchema = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string().min(1),
  weight: z.string().optional(),
  size: z.string().optional(),
  color: z.enum(['Attention']).optional(),
  isSubtle: z.boolean().optional(),
});
const dataSchema = z.strictObject({ hub: z.string(), conversation: z.string(), handOff: z.string(), copy: z.number() });
const executeSchema = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().optional(),
  verb: z.string(),
  data: dataSchema,
});
const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string(),
  version: z.literal('1.5'),
  lang: z.literal('en'),
  refresh: z.strictObject({ action: executeSchema }).optional(),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(runSchema).min(1) }),
      z.strictObject({
        type: z.literal('TextBlock'),
        text: z.string(),
        isSubtle: z.boolean(),
        wrap: z.literal(true),
      }),
    ]),
  ),
  actions: z
    .array(
      z.discriminatedUnion('type', [
        executeSchema,
        z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string(), url: z.url() }),
      ]),
    )
    .optional(),
});
export type ShownCard = z.output<typeof cardSchema>;

const messageSchema = z.object({
  type: z.literal('message'),
  summary: z.string(),
  attachments: z
    .tuple([z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: cardSchema })])
    .readonly(),
});
const begunSchema = z.object({
  isGroup: z.literal(true),
  bot: z.object({ id: z.string() }),
  tenantId: z.string(),
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: messageSchema,
});

export type StandingCard = {
  readonly channel: string;
  readonly thread: string;
  readonly activity: string;
  card: ShownCard;
};
type Answer = { readonly status: number; readonly body: object; readonly retryAfter?: string };

/** The channel that there is. */
export const TEAMS_CHANNEL = '19:hub@thread.tacv2';

/**
 * The channels of teams as the Bot Connector shows them: a thread is begun by creating a conversation with its first message, and a
 * message of the bot's own can be replaced (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
 */
export function teamsChannels() {
  const cards: StandingCard[] = [];
  const next: Answer[] = [];
  const waiting: { readonly isSo: () => boolean; readonly resolve: () => void }[] = [];

  let count = 0;

  function begin(body: unknown): Answer {
    const asked = next.shift();
    if (asked !== undefined) return asked;
    const begun = begunSchema.safeParse(body);
    if (!begun.success) return { status: 400, body: { error: { code: 'BadSyntax', message: begun.error.message } } };
    const { channelData, activity } = begun.data;
    const channel = channelData.channel.id;
    if (channel !== TEAMS_CHANNEL) return { status: 404, body: { error: { code: 'ConversationNotFound' } } };
    count += 1;
    const id = String(1_700_000_000_000 + count);
    const thread = `${channel};messageid=${id}`;
    cards.push({ channel, thread, activity: id, card: activity.attachments[0].content });
    wake();
    return { status: 201, body: { id: thread, activityId: id, serviceUrl: '' } };
  }

  function replace(thread: string, activity: string, body: unknown): Answer {
    const asked = next.shift();
    if (asked !== undefined) return asked;
    const message = messageSchema.safeParse(body);
    if (!message.success)
      return { status: 400, body: { error: { code: 'BadSyntax', message: message.error.message } } };
    const standing = cards.find((it) => it.thread === thread && it.activity === activity);
    if (standing === undefined) return { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
    standing.card = message.data.attachments[0].content;
    wake();
    return { status: 200, body: { id: activity } };
  }

  function wake(): void {
    for (const each of waiting.filter(({ isSo }) => isSo())) each.resolve();
  }

  return {
    cards,
    begin,
    replace,
    /** How the next calls are answered instead of being taken, one after the other. */
    next: (...answers: Answer[]) => void next.push(...answers),
    /** Resolves once a card shows this. */
    until: (isSo: () => boolean) =>
      new Promise<void>((resolve) => {
        if (isSo()) resolve();
        else waiting.push({ isSo, resolve });
      }),
  };
}

/** All that can be read on a card, a line for each block. */
export function wordsOn({ body }: ShownCard): string[] {
  return body.map((block) =>
    block.type === 'TextBlock' ? block.text : block.inlines.map(({ text }) => text).join(''),
  );
}

/** The button that claims; nothing where there is none. */
export function claimButton({ actions = [] }: ShownCard) {
  return actions.find((action) => action.type === 'Action.Execute');
}
