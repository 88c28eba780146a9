import { useEffect } from 'react';
import { useUnread } from '../conversation/use-rooms.ts';
import { isWaiting } from '../queue/arrivals.ts';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';

/** Shows in the page's title how many wait and how many messages are new: it is seen from another tab. */
export function useTitle(): void {
  const { board } = useDesk();
  const waiting = useStore(board.state, ({ lines }) => lines.filter(isWaiting).length);
  const unread = useUnread()
    .values()
    .reduce((sum, count) => sum + count, 0);
  const count = waiting + unread;
  useEffect(() => {
    document.title = count === 0 ? say('title.none') : say('title.count', { count });
  }, [count]);
}
