import type { Action } from '../../dialogs/action.ts';
import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Journey, Turn } from './journey.ts';
import { after, beforeHello, type Moment, type Move, type Scene } from './moment.ts';

/** A Sunday morning in November: everything of the Hub's week is closed and opens on a known day. */
const SUNDAY = Date.parse('2026-11-22T10:00:00Z');

/** One turn as the person saw it. */
export type Stop = {
  /** What was said, in order; without the name of the file that its words are in, where that is the usual one. */
  readonly keys: readonly string[];
  readonly acts: readonly string[];
  readonly read: readonly RenderedReply[];
  readonly moment: Moment;
};

/** The whole of a journey: the hello, then what every turn led to. */
export function travel({ turns, outside }: Journey, locale: Locale, usual: Scene): readonly Stop[] {
  const scene = { ...usual, outside: { ...usual.outside, ...outside } };
  const stops = [stopAt(beforeHello(locale, SUNDAY), { by: 'clock', hours: 0 }, scene)];
  const buttons: Action[] = [];
  for (const turn of turns) {
    const here = stops.at(-1)?.moment ?? beforeHello(locale, SUNDAY);
    const offered = here.conversation.state.offered.map(({ action }) => action);
    buttons.push(...offered);
    stops.push(stopAt(here, moveOf(turn, here, offered, buttons), scene));
  }
  return stops;
}

function stopAt(moment: Moment, move: Move, scene: Scene): Stop {
  const seen = after(moment, move, scene);
  if (!seen) throw new Error(`${JSON.stringify(move)} cannot be done there`);
  return {
    keys: seen.next.said.map(({ said }) => said.key.replace('conversation:', '')),
    acts: seen.acts.map(({ act }) => act),
    read: seen.next.said.map(({ rendered }) => rendered),
    moment: seen.next,
  };
}

function moveOf(turn: Turn, here: Moment, offered: readonly Action[], buttons: readonly Action[]): Move {
  if ('staff' in turn) return { by: 'staff', act: turn.staff };
  if ('told' in turn) return { by: 'teller', wait: turn.told };
  if ('introduces' in turn) return { by: 'introducer', what: turn.introduces };
  if ('hours' in turn) return { by: 'clock', hours: turn.hours };
  const { locale } = here.conversation.state;
  if ('harm' in turn) {
    const text = turn.words?.[locale] ?? 'words of urgent harm';
    return { by: 'person', input: { kind: 'danger', danger: turn.harm, certainty: turn.certainty, text, locale } };
  }
  if ('quiet' in turn) {
    return { by: 'person', input: { kind: 'quiet', quiet: turn.quiet, text: turn.words[locale], locale } };
  }
  if ('type' in turn) {
    const { beside } = turn;
    return { by: 'person', input: { kind: 'text', text: turn.type[locale], locale, ...(beside && { beside }) } };
  }
  if ('page' in turn) return { by: 'person', input: { kind: 'action', action: turn.page } };
  const action = 'tap' in turn ? named(turn.tap, offered, turn.about) : named(turn.again, buttons);
  return { by: 'person', input: { kind: 'action', action } };
}

function named(does: Action['do'], among: readonly Action[], about = ''): Action {
  const action = among.find((it) => it.do === does && JSON.stringify(it).includes(about));
  if (!action) throw new Error(`there is no "${does}" ${about} among ${among.map((it) => it.do).join(', ')}`);
  return action;
}
