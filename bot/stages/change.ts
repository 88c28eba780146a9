import { offeredIn } from '../../dialogs/offered.ts';
import { passedOver } from '../../dialogs/passed-over.ts';
import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { State } from '../../dialogs/state.ts';
import type { Act, Step } from '../../dialogs/step.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Effect } from '../conversation/effect.ts';
import type { EntryBody } from '../conversation/entry.ts';
import type { HandOffId, HubId } from '../conversation/ids.ts';
import type { Change, Conversation } from '../conversation/store.ts';
import { withListener } from '../desk/listener.ts';
import { personAct } from '../desk/person-act.ts';
import type { PersonAct } from '../desk/rules/acts.ts';
import type { Asks, Route } from '../desk/rules/hub-for.ts';
import type { Render } from '../desk/words.ts';
import type { Incoming } from '../incoming.ts';
import { introductionEffects } from './introduction-effects.ts';
import { forgottenPlans, planEffects, withoutCode, withoutDays } from './plan-effects.ts';
import { reportEffects } from './report-effects.ts';

export type ChangeParts = {
  readonly renderReply: (reply: Reply, locale: Locale) => RenderedReply;
  readonly render: Render;
  /** The hub that gets reports. */
  readonly hub: HubId;
  /** The hub that gets a request for a person. */
  readonly route: (asks: Asks) => Route;
  readonly handOffId: () => HandOffId;
  readonly clock: () => number;
};

/** What the turn changes, as one commit: what the person said, what the bot answers, the state, the hand-off. */
export function changeOf(
  incoming: Incoming,
  from: Conversation,
  written: Locale | null,
  step: Step,
  parts: ChangeParts,
): Change {
  const { state } = step;
  if (step.acts.some((act) => act.act === 'forget')) return erasure(incoming, from, step, parts);
  const answers = step.replies.map((reply) => botEntry(reply, state.locale, parts));
  const read = answers.map((entry) => entry.rendered);
  const handOff = step.acts
    .filter(isOfHandOff)
    .map((act) => personAct(from, personActOf(act, state, parts), { ...parts, locale: state.locale }));
  const done = handOff.find((it) => it.kind === 'step');
  return {
    from,
    once: incoming.once,
    state: {
      ...(done ? withListener(state, from.hold, done.hold.to) : state),
      offered: done?.offered ?? offeredIn(step.replies, read) ?? state.offered,
    },
    entries: [...personEntry(incoming, written, step.acts), ...answers, ...(done?.entries ?? [])],
    effects: [
      ...(done?.effects ?? []),
      ...delivery(from, done?.effects),
      ...planEffects(from, step, parts.clock()),
      ...reportEffects(from, step.acts, parts.hub),
      ...introductionEffects(from, state, 'person', parts.clock()),
    ],
    ...(done && { hold: done.hold }),
    ...(incoming.reference !== undefined && { reference: incoming.reference }),
  };
}

/** A message for the member of staff: the bot adds nothing, except the numbers where it tells of urgent harm. */
export function relayOf(
  incoming: Incoming,
  from: Conversation,
  written: Locale | null,
  urgent: readonly Reply[],
  parts: ChangeParts,
): Change {
  const state = passedOver(from.state);
  return {
    from,
    once: incoming.once,
    ...(state !== from.state && { state }),
    entries: [...personEntry(incoming, written), ...urgent.map((reply) => botEntry(reply, from.state.locale, parts))],
    effects: delivery(from, []),
    ...(incoming.reference !== undefined && { reference: incoming.reference }),
  };
}

/** Log, notes, state and hand-off go; the one entry that stays says so, under a new key. */
function erasure(incoming: Incoming, from: Conversation, step: Step, parts: ChangeParts): Change {
  const rendered = step.replies.map((reply) => parts.renderReply(reply, step.state.locale));
  const entries = step.replies.flatMap(({ said, choices }, index): EntryBody[] => {
    const read = rendered[index];
    return read ? [{ from: 'system', event: 'erased', said, ...labelsOf(choices), rendered: read }] : [];
  });
  const onlyTheConversation = step.acts.some((act) => act.act === 'forget' && act.only === 'conversation');
  const queue: Effect[] = from.hold.kind === 'bot' ? [] : [{ kind: 'project-queue', hub: from.hold.handOff.hub }];
  return {
    from,
    once: incoming.once,
    state: { ...step.state, offered: offeredIn(step.replies, rendered) ?? [] },
    erase: true,
    entries,
    hold: { to: { kind: 'bot' }, lease: 'end' },
    effects: [
      ...queue,
      ...delivery(from, queue),
      ...(onlyTheConversation ? [] : forgottenPlans(from)),
      ...reportEffects(from, step.acts, parts.hub),
    ],
    ...(incoming.reference !== undefined && { reference: incoming.reference }),
  };
}

function personEntry(
  { input, clientActivityId }: Incoming,
  written: Locale | null,
  acts: readonly Act[] = [],
): EntryBody[] {
  const echo = clientActivityId === undefined ? {} : { clientActivityId };
  switch (input.kind) {
    case 'arrived':
      return [];
    case 'text':
      return [{ from: 'person', text: withoutCode(input.text), locale: written, ...withheldBy(acts), ...echo }];
    case 'action':
      return [{ from: 'person', text: input.label, locale: written, action: withoutDays(input.action), ...echo }];
  }
}

function withheldBy(acts: readonly Act[]) {
  const act = acts.find((it) => it.act === 'withhold-words');
  return act === undefined ? {} : { withheld: act.writtenFor };
}

function botEntry(reply: Reply, locale: Locale, parts: ChangeParts): Extract<EntryBody, { from: 'bot' }> {
  return {
    from: 'bot',
    said: reply.said,
    ...(reply.card && { card: reply.card }),
    ...labelsOf(reply.choices),
    rendered: parts.renderReply(reply, locale),
  };
}

/** What was offered, as keys: staff read it in their language. */
function labelsOf(choices: Reply['choices']) {
  return choices?.length ? { labels: choices.map((choice) => choice.label) } : {};
}

type ActOfHandOff = Extract<
  Act,
  { act: 'request-person' | 'change-wish' | 'accept-staff' | 'refuse-staff' | 'leave-queue' | 'end-person' }
>;

const OF_HAND_OFF: ReadonlySet<string> = new Set<ActOfHandOff['act']>([
  'request-person',
  'change-wish',
  'accept-staff',
  'refuse-staff',
  'leave-queue',
  'end-person',
]);

function isOfHandOff(act: Act): act is ActOfHandOff {
  return OF_HAND_OFF.has(act.act);
}

/** What decides which hub a request goes to. */
export function asksOf({ needs, area }: Pick<State, 'needs' | 'area'>): Asks {
  return { topics: [...new Set(needs.map((need) => need.topic))].slice(0, 10), area };
}

function personActOf(act: ActOfHandOff, state: State, parts: ChangeParts): PersonAct {
  switch (act.act) {
    case 'request-person': {
      const asks = asksOf(state);
      return {
        kind: 'request',
        id: parts.handOffId(),
        ...parts.route(asks),
        band: act.band,
        locale: state.locale,
        ...asks,
        preference: state.preference,
        share: act.share,
        ...(state.introduceTo !== null && { wants: 'introduction' as const }),
      };
    }
    case 'change-wish':
      return { kind: 'wish', preference: state.preference };
    case 'accept-staff':
      return { kind: 'accept' };
    case 'refuse-staff':
      return { kind: 'refuse' };
    case 'leave-queue':
    case 'end-person':
      return { kind: 'leave' };
  }
}

/** Web chat reads the log by itself; every other channel has to be sent what the log holds. */
function delivery(from: Conversation, already: readonly Effect[] | undefined): Effect[] {
  const there = already?.some((effect) => effect.kind === 'deliver');
  return from.channel === 'webchat' || there ? [] : [{ kind: 'deliver' }];
}
