import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderText } from '../../bot/adapters/render-text.ts';
import type { LogEntry } from '../../bot/conversation/entry.ts';
import { conversationId } from '../../bot/conversation/ids.ts';
import type { PersonInput } from '../../bot/incoming.ts';
import { typedChoice } from '../../dialogs/answer.ts';
import { newState } from '../../dialogs/state.ts';
import { LOCALES, type Locale } from '../../locales/locale.ts';
import { botOn } from '../bot/pipeline-fixture.ts';
import { startTestStore, type TestStore } from '../bot/store/redis-fixture.ts';
import type { Journey, Turn } from '../journeys/journey.ts';
import { CHANNELS, type OnChannel } from './channels.ts';
import { CONVERSATIONS } from './conversations.ts';
import type { Screen } from './screen.ts';

let store: TestStore;
let bot: ReturnType<typeof botOn>;
/** What the bot takes for the time. */
let now = 0;
beforeAll(async () => {
  store = await startTestStore({ fsync: 'everysec' });
  bot = botOn(store, store.store, () => now);
});
afterAll(() => store.stop());

type Said = Extract<LogEntry, { from: 'bot' | 'system' }>;
/** What was said in one turn, what the person sees of it, and how a choice of it that they may take is offered. */
type Stop = { readonly said: readonly Said[]; readonly screen: Screen };

describe.each(CONVERSATIONS.map((journey, at) => ({ journey, at, name: journey.name })))('$name', ({ journey, at }) => {
  const locale = LOCALES[at % LOCALES.length] ?? 'en';

  it(`is the same on every channel, and nothing of it is lost (${locale})`, async () => {
    now = journey.at;
    const walks = await Promise.all(
      CHANNELS.map(async (channel) => ({ channel, stops: await walk(journey, locale, channel) })),
    );
    for (const { channel, stops } of walks) {
      const read = stops.slice(1).map(({ said }) => said.at(-1)?.said.key.replace('conversation:', ''));
      expect([channel.name, read]).toEqual([channel.name, journey.turns.map(({ reads }) => reads)]);
      for (const { said, screen } of stops) expect([channel.name, lostOf(said, screen)]).toEqual([channel.name, []]);
    }
    // What is typed chooses the same wherever it is typed, so it is asked once.
    for (const { said } of walks[0]?.stops ?? []) expect(notTypedIn(said)).toEqual([]);
  });
});

/** The whole conversation on a channel, by what can be read and done there. */
async function walk({ turns }: Journey, locale: Locale, channel: OnChannel): Promise<Stop[]> {
  const id = conversationId(randomBytes(16));
  await store.store.create({ id, channel: channel.channel, state: newState(locale, 'guessed', 'liverpool') });
  const stops: Stop[] = [];
  let step = 0;
  const take = async (input: PersonInput) => {
    step += 1;
    const outcome = await bot.receive({
      conversation: id,
      channel: channel.channel,
      once: `t${step}`,
      input,
      hint: null,
    });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    const said = outcome.entries.flatMap((entry) => (entry.from === 'bot' || entry.from === 'system' ? [entry] : []));
    stops.push({ said, screen: channel.shows(outcome.entries) });
  };
  await take({ kind: 'arrived' });
  for (const turn of turns) {
    const state = (await store.store.load(id))?.state ?? newState(locale, 'guessed', null);
    const offering = stops.findLast(({ said }) => said.some(({ rendered }) => rendered.choices.length > 0));
    await take(inputFor(turn, channel, state, offering));
  }
  return stops;
}

function inputFor(
  turn: Turn,
  channel: OnChannel,
  state: ReturnType<typeof newState>,
  offering: Stop | undefined,
): PersonInput {
  if ('type' in turn) return channel.writes(turn.type[state.locale]);
  if (!('tap' in turn) || !offering) throw new Error('this cannot be done on every channel');
  const { tap, about = '' } = turn;
  const choice = state.offered.find(({ action }) => action.do === tap && JSON.stringify(action).includes(about));
  if (!choice)
    throw new Error(`${channel.name} offers no "${tap}" ${about}, but ${state.offered.map(({ action }) => action.do)}`);
  return channel.chooses(choice.label, offering.screen);
}

/** Words of a reply that cannot be read there, and choices that are neither a button nor in the text. */
function lostOf(said: readonly Said[], { text, buttons }: Screen): string[] {
  const titles = buttons.map(({ title }) => title);
  const there = countOf([text, ...titles].join('\n'));
  const labels = said.flatMap(({ rendered }) => rendered.choices.map(({ label }) => label));
  const needed = countOf([...said.map(({ rendered }) => renderText(rendered, 'none')), ...labels].join('\n'));
  const words = [...needed].filter(([word, times]) => (there.get(word) ?? 0) < times).map(([word]) => word);
  return [...words, ...labels.filter((label) => !titles.includes(label) && !text.includes(label))];
}

/** Choices that their number or their words, typed, do not choose. A number of a scale stands for itself. */
function notTypedIn(said: readonly Said[]): string[] {
  const offered = said.findLast(({ rendered }) => rendered.choices.length > 0)?.rendered.choices ?? [];
  const hasScale = offered.some(({ scale }) => scale);
  return offered.flatMap(({ label, action }, at) => {
    const typed = hasScale ? [label] : [label, String(at + 1)];
    const chosen = typed.map((each) => typedChoice(each, offered, null));
    return chosen.every((each) => JSON.stringify(each) === JSON.stringify(action)) ? [] : [label];
  });
}

/** How often each word is there. */
function countOf(text: string): Map<string, number> {
  const words = text
    .split(/[\s()]+/)
    .map((word) => word.replace(/^[•:.,]+|[:.,]+$/g, ''))
    .filter((word) => word !== '');
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
