import { useEffect, useRef, useState } from 'react';
import type { QueueLine } from '../../../wire/desk.ts';
import { useDesk } from '../shell/desk-context.ts';
import { Unseen } from '../shell/unseen.tsx';
import { useStore } from '../state/use-store.ts';
import { say } from '../words.ts';
import { arrivals, isWaiting } from './arrivals.ts';
import { languageName } from './languages.ts';

/** Says to screen readers who has started to wait. What is there when the desk opens is not news. */
export function QueueNews() {
  const { board } = useDesk();
  const lines = useStore(board.state, (state) => state.lines);
  const isRead = useStore(board.state, (state) => state.isRead);
  const before = useRef<readonly QueueLine[] | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (!isRead) return;
    const arrived = before.current === null ? [] : arrivals(before.current, lines);
    before.current = lines;
    if (arrived.length > 0) setNews(newsWords(arrived, lines));
  }, [lines, isRead]);
  return (
    <Unseen>
      <p role="status">{news}</p>
    </Unseen>
  );
}

function newsWords(arrived: readonly QueueLine[], lines: readonly QueueLine[]): string {
  const [first] = arrived;
  const params =
    first === undefined ? {} : { band: say(`queue.band.${first.band}`), language: languageName(first.locale) };
  const total = say('queue.total', { count: lines.filter(isWaiting).length });
  return `${say('queue.arrived', { count: arrived.length, ...params })} ${total}`;
}
