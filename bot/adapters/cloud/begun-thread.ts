import { z } from 'zod';
import type { CardPlace } from '../../conversation/staff-cards.ts';

/** The Connector's answer to a conversation that was begun with a message: every field may be missing, and all of it. */
const begunSchema = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });
/** The id of a thread in a channel of Teams says which message began it. */
const FIRST_MESSAGE = /;messageid=([^;]+)$/;

/**
 * Where the first message of a thread stands, by the answer to it. Null: it was taken, and the answer does not say where it stands. `activityId` is
 * there "if sent" (learn.microsoft.com/javascript/api/botframework-schema/conversationresourceresponse), and Teams has answered without it.
 */
export function placeIn(answer: unknown): CardPlace | null {
  const begun = begunSchema.safeParse(answer).data;
  if (begun === undefined) return null;
  const activity = begun.activityId ?? FIRST_MESSAGE.exec(begun.id)?.[1];
  return activity === undefined ? null : { thread: begun.id, activity };
}
