import type { LogEntry } from '../../../bot/conversation/entry.ts';
import type { HandOff } from '../../../bot/conversation/hold.ts';
import type { ConversationId, StaffId } from '../../../bot/conversation/ids.ts';
import type { Range } from '../../../bot/desk/rules/forecast.ts';
import type { Said } from '../../../dialogs/said.ts';
import { PACE } from './settings.ts';

/** One time in the queue, from asking or coming back to it until somebody came or the person left. Times by Redis. */
export type Episode = {
  readonly conversation: ConversationId;
  readonly from: number;
  readonly since: number;
  readonly front: boolean;
  readonly band: HandOff['band'];
  readonly refused: readonly string[];
  /** Null: still waiting at the end. `by` is the name of who came. */
  end: { readonly at: number; readonly by: string | null } | null;
  readonly told: { readonly at: number; readonly range: Range | null }[];
};

export type Story = {
  readonly episodes: readonly Episode[];
  readonly answeredByTwo: number;
  readonly isOver: boolean;
};

/** What happened to one person, read from the log alone: what they themselves could see. */
export function storyOf(conversation: ConversationId, entries: readonly LogEntry[]): Story {
  const episodes: Episode[] = [];
  const refused: string[] = [];
  let since = 0;
  let band: HandOff['band'] = 'waiting';
  let open: Episode | null = null;
  let offered: string | null = null;
  let joined: StaffId | null = null;
  let answeredByTwo = 0;
  let isOver = false;

  const begin = (at: number, front: boolean) => {
    open = { conversation, from: at, since, front, band, refused: [...refused], end: null, told: [] };
    episodes.push(open);
  };
  for (const entry of entries) {
    if (entry.from === 'staff' && entry.staff.id !== joined) answeredByTwo += 1;
    if (entry.from === 'bot' && entry.said.key.startsWith('conversation:danger.person')) band = 'urgent';
    if (entry.from !== 'system') continue;
    const name = String(entry.said.params?.['name'] ?? '');
    switch (entry.event) {
      case 'waiting':
        if (open === null) {
          since = entry.at;
          begin(entry.at, false);
        } else toldIn(open, entry.at, entry.said);
        break;
      case 'offered':
        offered = name;
        if (open !== null) (open as Episode).end = { at: entry.at, by: name };
        open = null;
        break;
      case 'joined':
        joined = staffNamed(offered);
        break;
      case 'refused':
        refused.push(name);
        joined = null;
        begin(entry.at, episodes.at(-1)?.front ?? false);
        break;
      case 'staff-gone':
        joined = null;
        begin(entry.at, true);
        break;
      case 'left-queue':
        if (open !== null) (open as Episode).end = { at: entry.at, by: null };
        open = null;
        isOver = true;
        break;
      case 'given-back':
      case 'closed':
        joined = null;
        isOver = true;
        break;
      default:
        break;
    }
  }
  return { episodes, answeredByTwo, isOver };
}

function staffNamed(name: string | null): StaffId | null {
  return name === null ? null : (`simulated:${name.toLowerCase().replace(' ', '-')}` as StaffId);
}

function toldIn(episode: Episode, at: number, { key, params }: Said): void {
  if (key === 'conversation:hand-off.place') episode.told.push({ at, range: null });
  if (key !== 'conversation:hand-off.place-and-time') return;
  const time = params?.['time'];
  const minutes = typeof time === 'object' && 'said' in time ? time.said.params : undefined;
  const from = Number(minutes?.['from'] ?? 0) * PACE.minuteMs;
  episode.told.push({ at, range: { fromMs: from, toMs: Number(minutes?.['to']) * PACE.minuteMs } });
}
