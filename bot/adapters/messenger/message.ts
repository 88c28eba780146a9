export type QuickReply = { readonly content_type: 'text'; readonly title: string; readonly payload: string };
export type Button =
  | { readonly type: 'web_url'; readonly title: string; readonly url: string }
  | { readonly type: 'phone_number'; readonly title: string; readonly payload: string };
export type Element = {
  readonly title: string;
  readonly subtitle: string;
  readonly buttons?: readonly Button[];
};

/** What the Send API takes as `message`. */
export type MessageBody = (
  | { readonly text: string }
  | {
      readonly attachment: {
        readonly type: 'template';
        readonly payload: {
          readonly template_type: 'generic';
          /** Whoever gets it can pass it on. */
          readonly sharable: true;
          readonly elements: readonly Element[];
        };
      };
    }
) & { readonly quick_replies?: readonly QuickReply[] };

/** One call of the Send API. The bot and staff may not send at the same times. */
export type MessengerMessage = { readonly by: 'bot' | 'staff'; readonly body: MessageBody };
