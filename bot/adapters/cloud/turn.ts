import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { RenderedReply } from '../../../dialogs/rendered.ts';
import { type Locale, servedLocale } from '../../../locales/locale.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import type { ErrorCode } from '../../errors.ts';
import { RateLimit } from '../../http/limits.ts';
import type { Incoming, Outcome } from '../../incoming.ts';
import { outcomeIn, putIncoming } from '../../turn-context.ts';
import { channelOf } from '../channels.ts';
import { activitiesFor, replyActivities } from './activities.ts';
import type { ChannelActivity } from './activity-schema.ts';
import { ARRIVED, type Heard, heard } from './heard.ts';
import { type Met, meet } from './meet.ts';
import type { CloudParts } from './parts.ts';

type Person = Extract<Heard, { kind: 'person' }>;
/** Runs the turn of an activity that was authenticated; the answer is what its channel gets. */
export type RunTurn = (activity: ChannelActivity) => Promise<InvokeResponse | undefined>;

/** A channel sends again within minutes what was not answered; then somebody is not told again why it was refused. In seconds. */
const TOLD_SECONDS = 3_600;

export function turnRunner(parts: CloudParts): RunTurn {
  const limit = new RateLimit(parts.limit, parts.clock);
  return async (activity) => {
    const what = heard(activity, parts.isUrgent);
    return parts.adapter.turn(activity, async (context) => {
      if (what.kind === 'person') await personTurn(context, what, parts, limit);
    });
  };
}

async function personTurn(context: TurnContext, person: Person, parts: CloudParts, limit: RateLimit): Promise<void> {
  const hint = servedLocale(context.activity.locale ?? '');
  const met = await meet(person.reference, hint, parts);
  const refusal = refusalOf(person, parts, limit);
  const steps = incomings(person, met, hint, refusal);
  const outcome = await settle(context, steps, met, person, parts);
  if (refusal) await refuse(context, refusal, person, met, parts);
  else if (outcome?.kind === 'not-saved') await tell(context, notSaved(outcome, met.locale, parts));
  else if (outcome?.kind === 'duplicate') await answerAgain(context, outcome.seq, person, met, parts);
}

function refusalOf({ said, reference }: Person, parts: CloudParts, limit: RateLimit): ErrorCode | null {
  if (said.kind === 'refused') return said.code;
  if (said.kind === 'arrived') return null;
  const { channelId, user, conversation } = reference;
  const wait = limit.take(JSON.stringify([channelId, conversation.id, user.id]));
  return wait === 0 || (said.kind === 'text' && parts.isUrgent(said.text)) ? null : 'request.too-many';
}

/** Whoever writes before they were greeted is greeted first. */
function incomings(
  { said, reference, once }: Person,
  { id, isNew }: Met,
  hint: Locale | null,
  refusal: ErrorCode | null,
): Incoming[] {
  const common = { conversation: id, channel: channelOf(reference.channelId), hint, reference };
  const arrival: Incoming = { ...common, once: ARRIVED, input: { kind: 'arrived' } };
  if (said.kind === 'refused' || refusal) return isNew ? [arrival] : [];
  if (said.kind === 'arrived') return [arrival];
  return [...(isNew ? [arrival] : []), { ...common, once, input: said }];
}

/** Hands over to the bot, which commits; what it says goes out by the line, or into the answer where one is expected. */
async function settle(
  context: TurnContext,
  steps: readonly Incoming[],
  { id }: Met,
  { reference }: Person,
  parts: CloudParts,
): Promise<Outcome | null> {
  const run = async (): Promise<LogEntry[]> => {
    const appended: LogEntry[] = [];
    for (const incoming of steps) {
      putIncoming(context, incoming);
      await parts.bot(context);
      const outcome = outcomeIn(context);
      if (outcome?.kind === 'saved') appended.push(...outcome.entries);
    }
    return appended;
  };
  if (!expectsReplies(context)) await run();
  else await answer(context, await parts.answers.during(id, run), reference);
  return outcomeIn(context);
}

async function answer(
  context: TurnContext,
  entries: readonly LogEntry[],
  { channelId }: Person['reference'],
): Promise<void> {
  const activities = entries.flatMap((entry) => activitiesFor(entry, channelId));
  if (activities.length > 0) await context.sendActivities(activities);
}

/** A request that is repeated because its answer was lost gets that answer again; elsewhere the outbox has seen to it. */
async function answerAgain(
  context: TurnContext,
  seq: number | null,
  { reference }: Person,
  { id }: Met,
  parts: CloudParts,
): Promise<void> {
  if (!expectsReplies(context) || seq === null) return;
  const after = await parts.store.entries(id, seq + 1);
  const next = after.findIndex((entry) => entry.from === 'person');
  await answer(context, next < 0 ? after : after.slice(0, next), reference);
}

async function refuse(context: TurnContext, code: ErrorCode, person: Person, met: Met, parts: CloudParts) {
  const isFirst = await parts.store.takeOnce(`told:${person.once}`, TOLD_SECONDS).catch(() => true);
  if (isFirst) await tell(context, { locale: met.locale, text: parts.say(code, met.locale), choices: [] });
}

function notSaved({ code, urgent }: Extract<Outcome, { kind: 'not-saved' }>, locale: Locale, parts: CloudParts) {
  const words = parts.say(code, urgent?.locale ?? locale);
  const text = [urgent?.text ?? '', words].filter(Boolean).join('\n\n');
  return { locale: urgent?.locale ?? locale, text, choices: [] };
}

/** Straight to the person, beside the log: this was not saved. */
async function tell(context: TurnContext, reply: RenderedReply): Promise<void> {
  await context.sendActivities(replyActivities(reply, context.activity.channelId));
}

function expectsReplies(context: TurnContext): boolean {
  return context.activity.deliveryMode === 'expectReplies';
}
