import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { FingerpostError } from '../../../bot/errors.ts';
import { LineWorkers, type LineWorkersParts } from '../../../bot/outbox/line-workers.ts';
import { newId } from '../store/conversation-fixture.ts';

/** Workers whose timers fire when the test says so. */
function workersOf(parts: Partial<LineWorkersParts> & Pick<LineWorkersParts, 'work'>) {
  const timers: { ms: number; run: () => void }[] = [];
  const logged: object[] = [];
  const workers = new LineWorkers({
    what: 'outbox',
    due: async () => [],
    after: (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    log: (line) => logged.push(line),
    atOnce: 2,
    ...parts,
  });
  const fire = (ms: number) => {
    for (const timer of timers.splice(0)) {
      if (timer.ms === ms) timer.run();
      else timers.push(timer);
    }
  };
  return { workers, fire, timers, logged };
}

describe('workers on a line', () => {
  it('let no conversation wait for another one that hangs', async () => {
    const [slow, quick] = [newId(), newId()];
    const done: ConversationId[] = [];
    let release = () => {};
    const { workers } = workersOf({
      work: async (id) => {
        if (id === slow) await new Promise<void>((resolve) => (release = resolve));
        done.push(id);
        return null;
      },
    });
    workers.soon(slow);
    workers.soon(quick);
    await expect.poll(() => done).toEqual([quick]);
    release();
    await workers.stop();
    expect(done).toEqual([quick, slow]);
  });

  it('work on a conversation again, and not beside itself, where it is asked for meanwhile', async () => {
    const id = newId();
    let atWork = 0;
    let most = 0;
    let rounds = 0;
    const { workers } = workersOf({
      work: async () => {
        atWork += 1;
        most = Math.max(most, atWork);
        await Promise.resolve();
        if (rounds === 0) workers.soon(id);
        rounds += 1;
        atWork -= 1;
        return null;
      },
    });
    workers.soon(id);
    await expect.poll(() => rounds).toBe(2);
    expect(most).toBe(1);
    await workers.stop();
  });

  it('look again when the work says so, and at what another process left in line', async () => {
    const [again, left] = [newId(), newId()];
    const done: ConversationId[] = [];
    const { workers, fire, timers } = workersOf({
      due: async () => [left],
      work: async (id) => {
        done.push(id);
        return id === again && done.length === 1 ? 700 : null;
      },
    });
    workers.soon(again);
    await expect.poll(() => timers.map(({ ms }) => ms)).toContain(700);
    fire(700);
    await expect.poll(() => done).toEqual([again, again]);
    fire(2_000);
    await expect.poll(() => done).toEqual([again, again, left]);
    await workers.stop();
    expect(timers).toEqual([]);
  });

  it('say in the log that something failed, and go on', async () => {
    const { workers, logged } = workersOf({
      work: async () => {
        throw new FingerpostError('store.unavailable');
      },
    });
    workers.soon(newId());
    await expect.poll(() => logged).toEqual([{ event: 'desk.failed', what: 'outbox', code: 'store.unavailable' }]);
    await workers.stop();
  });
});
