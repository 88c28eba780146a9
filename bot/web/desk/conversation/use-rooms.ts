import { useSyncExternalStore } from 'react';
import type { Desk } from '../desk.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useStore } from '../state/use-store.ts';
import { unreadCount } from './entries.ts';
import type { Room } from './room.ts';

/** The room of a conversation that is ours, or was until just now. */
export function useRoom(conversation: string): Room | undefined {
  return useStore(useDesk().rooms.open, (rooms) => rooms.get(conversation));
}

/** How many unread messages each of our conversations has, as one text that changes only when a number does. */
function unreadText(desk: Desk): string {
  return desk.rooms
    .all()
    .map(({ id, state }) => {
      const { conversation, seen } = state.get();
      return `${id} ${unreadCount(conversation?.entries ?? [], seen)}`;
    })
    .join('\n');
}

export function useUnread(): ReadonlyMap<string, number> {
  const desk = useDesk();
  const text = useSyncExternalStore(
    (wake) => watchRooms(desk, wake),
    () => unreadText(desk),
  );
  return new Map(
    text.split('\n').flatMap((line) => {
      const [id, count] = line.split(' ');
      return id === undefined || id === '' ? [] : [[id, Number(count)] as const];
    }),
  );
}

/** Wakes for a change in any room, also in one that is opened later. */
function watchRooms(desk: Desk, wake: () => void): () => void {
  let stops: (() => void)[] = [];
  const watchAll = () => {
    for (const stop of stops) stop();
    stops = desk.rooms.all().map((room) => room.state.watch(wake));
  };
  const stop = desk.rooms.open.watch(() => {
    watchAll();
    wake();
  });
  watchAll();
  return () => {
    stop();
    for (const end of stops) end();
  };
}
