import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { PersonInput } from '../../bot/incoming.ts';
import type { Button, Screen } from './screen.ts';

type Tapped = { readonly text: string; readonly value?: unknown };
/** What the channel makes of a message, read by our way in from it. */
export type Reads = (sent: Tapped) => PersonInput;

const suggestedSchema = z.object({
  actions: z.array(
    z.object({
      type: z.enum(['imBack', 'messageBack']),
      title: z.string(),
      text: z.string().optional(),
      value: z.unknown(),
    }),
  ),
});
const submitSchema = z.object({
  type: z.literal('Action.Submit'),
  title: z.string(),
  data: z.object({ fingerpost: z.unknown(), msteams: z.object({ text: z.string() }) }),
});
const runSchema = z.object({ text: z.string() });
const elementSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('RichTextBlock'), inlines: z.array(runSchema) }),
  z.object({ type: z.literal('ActionSet'), actions: z.array(submitSchema) }),
]);
const cardSchema = z.object({ type: z.literal('AdaptiveCard'), body: z.array(elementSchema) });

/** Activities as a client of the Bot Framework shows them: text, adaptive cards, suggested actions. */
export function screenOf(activities: readonly Partial<Activity>[], reads: Reads): Screen {
  const shown = activities.map(({ text = '', attachments = [], suggestedActions }) => {
    const cards = attachments.map(({ content }) => cardSchema.parse(content));
    const elements = cards.flatMap(({ body }) => body);
    const lines = elements.flatMap((element) =>
      element.type === 'RichTextBlock' ? [element.inlines.map((run) => run.text).join('')] : [],
    );
    const submits = elements.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []));
    const suggested = suggestedActions ? suggestedSchema.parse(suggestedActions).actions : [];
    const buttons: Button[] = [
      ...submits.map(({ title, data: { fingerpost, msteams } }) => ({
        title,
        taps: () => reads({ text: msteams.text, value: { fingerpost } }),
      })),
      ...suggested.map(({ type, title, text: back = title, value }) => ({
        title,
        taps: () => reads(type === 'imBack' ? { text: z.string().parse(value) } : { text: back, value }),
      })),
    ];
    return { text: [text, ...lines].join('\n'), buttons };
  });
  return { text: shown.map(({ text }) => text).join('\n'), buttons: shown.at(-1)?.buttons ?? [] };
}
