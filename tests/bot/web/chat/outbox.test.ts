import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  again,
  echoed,
  fromKept,
  interrupted,
  nextToSend,
  type Outbox,
  type Outgoing,
  toKeep,
  withState,
} from '../../../../bot/web/chat/line/outbox.ts';

const message = (id: string, state: Outgoing['state'] = 'waiting'): Outgoing => ({ id, text: id, locale: 'en', state });

describe('the outbox', () => {
  it('sends one message at a time, in the order in which they were written', () => {
    const box = [message('a'), message('b')];
    expect(nextToSend(box)?.id).toBe('a');
    expect(nextToSend(withState(box, 'a', 'sending'))).toBeNull();
    expect(nextToSend(withState(box, 'a', 'sent'))?.id).toBe('b');
  });

  it('holds back what was written after a message that failed, so that the order is kept', () => {
    expect(nextToSend([message('a', 'failed'), message('b')])).toBeNull();
    expect(nextToSend(again([message('a', 'failed'), message('b')]))?.id).toBe('a');
  });

  it('passes over a message that the service refused, until it is tapped', () => {
    const box = [message('a', 'refused'), message('b')];
    expect(nextToSend(box)?.id).toBe('b');
    expect(nextToSend(again(box))?.id).toBe('b');
    expect(nextToSend(again(box, 'a'))?.id).toBe('a');
  });

  it('never takes back that a message was sent', () => {
    const box = [message('a', 'sent')];
    expect(withState(box, 'a', 'failed')).toEqual(box);
    expect(interrupted(box)).toEqual(box);
  });

  it('keeps over a reload what was not acknowledged, with its id, and nothing else', () => {
    const box = [message('a', 'sent'), message('b', 'sending'), message('c', 'failed')];
    expect(fromKept(toKeep(box))).toEqual([message('b'), message('c')]);
    expect(toKeep([message('a', 'sent')])).toBe('');
  });

  it.each([null, '', 'no json', '{}', '[1,null,{"id":1}]'])('is empty where what was kept is %j', (kept) => {
    expect(fromKept(kept)).toEqual([]);
  });

  it('lets the echo take the place of its message', () => {
    expect(echoed([message('a', 'sent'), message('b')], ['a', null])).toEqual([message('b')]);
  });

  it('delivers every message once and in order, however often the line fails, the page is reloaded and the echo comes', () => {
    const step = fc.constantFrom('add', 'send-ok', 'send-lost', 'send-done-but-lost', 'reload', 'again', 'echo');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let box: Outbox = [];
        let written = 0;
        const service: string[] = [];
        const deliver = (id: string): void => {
          if (!service.includes(id)) service.push(id);
        };
        const run = (what: string): void => {
          if (what === 'add') {
            box = [...box, message(String(written))];
            written += 1;
          } else if (what === 'reload') box = fromKept(toKeep(box));
          else if (what === 'again') box = again(box);
          else if (what === 'echo') box = echoed(box, service);
          else {
            const next = nextToSend(box);
            if (next === null) return;
            box = withState(box, next.id, 'sending');
            if (what !== 'send-lost') deliver(next.id);
            box = what === 'send-ok' ? withState(box, next.id, 'sent') : interrupted(box);
          }
        };
        for (const what of steps) run(what);
        for (let left = 0; left <= written; left += 1) for (const what of ['again', 'send-ok']) run(what);
        expect(service).toEqual(Array.from({ length: written }, (_, id) => String(id)));
      }),
    );
  });
});
