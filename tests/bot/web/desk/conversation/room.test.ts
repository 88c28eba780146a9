import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskApi } from '../../../../../bot/web/desk/api/desk-api.ts';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { Rooms } from '../../../../../bot/web/desk/conversation/rooms.ts';
import { Kept } from '../../../../../bot/web/desk/keep/kept.ts';
import type { DeskConversation } from '../../../../../bot/wire/desk.ts';
import { memory } from '../keep/memory.ts';
import { arabicConversation, line } from '../sample.ts';

const ME = 'tenant:me';
const { conversation: ID } = line(1);
const HELD = [line(1, { state: 'joined', heldBy: { id: ME, name: 'Amal' } })];

/** The API for one conversation, held by us until the test says otherwise. */
class OneConversation {
  conversation: DeskConversation | null = arabicConversation(ID, { fence: 7 });
  fault: string | null = null;
  readonly calls: string[] = [];

  api(): DeskApi {
    const read = async () => {
      if (this.fault !== null) throw new DeskFault(this.fault);
      if (this.conversation === null) throw new DeskFault('claim.lost');
      return this.conversation;
    };
    const write = (name: string) => async (_id: string, request: unknown) => {
      this.calls.push(`${name} ${JSON.stringify(request)}`);
      await read();
    };
    return {
      conversation: read,
      claim: async () => ({ fence: 7, leaseMs: 60_000, heartbeatMs: 15_000, state: 'offered' }),
      heartbeat: write('heartbeat'),
      message: write('message'),
      note: write('note'),
      close: write('close'),
      introductionProgress: async () => {
        throw new DeskFault('introduction.not-now');
      },
    } as Partial<DeskApi> as DeskApi;
  }
}

describe('a conversation that we hold', () => {
  let one: OneConversation;
  let now: number;
  let storage: ReturnType<typeof memory>;
  const open = () => new Rooms({ api: one.api(), kept: new Kept(storage), now: () => now, newId: () => 'message-1' });

  beforeEach(() => {
    one = new OneConversation();
    now = 0;
    storage = memory();
  });

  it('is opened again after a reload, with the fence that the server states', async () => {
    const rooms = open();
    await rooms.follow(HELD, ME);
    await rooms.get(ID)?.close({ outcome: 'solved' });
    expect(rooms.get(ID)?.state.get().phase).toBe('joined');
    expect(one.calls).toEqual(['close {"fence":7,"end":{"outcome":"solved"}}']);
  });

  it('is read again where something about an introduction could not be said: the person may have taken it back', async () => {
    const rooms = open();
    await rooms.follow(HELD, ME);
    one.conversation = arabicConversation(ID, { fence: 7, goal: 'to be left alone' });
    await expect(rooms.get(ID)?.introductionProgress('i', { move: 'sent' })).rejects.toThrow();
    expect(rooms.get(ID)?.state.get().conversation?.goal).toBe('to be left alone');
  });

  it('is not opened where a colleague holds it', async () => {
    const rooms = open();
    await rooms.follow([line(1, { heldBy: { id: 'tenant:kasia', name: 'Kasia' } })], ME);
    expect(rooms.all()).toEqual([]);
  });

  it('is renewed when the heartbeat is due, and not before', async () => {
    const rooms = open();
    await rooms.claim(ID);
    const room = rooms.get(ID);
    now = 14_999;
    await room?.beat();
    expect(one.calls).toEqual([]);
    now = 15_000;
    await room?.beat();
    await room?.beat();
    expect(one.calls).toEqual(['heartbeat 7']);
  });

  it('is renewed at the next tick where the last renewal did not get through', async () => {
    const rooms = open();
    await rooms.claim(ID);
    now = 15_000;
    one.fault = 'offline';
    await rooms.get(ID)?.beat();
    one.fault = null;
    now = 20_000;
    await rooms.get(ID)?.beat();
    expect(one.calls).toHaveLength(2);
    expect(rooms.get(ID)?.state.get().phase).toBe('joined');
  });

  it('is over when the claim is lost, and what was typed is kept until it is put away', async () => {
    const rooms = open();
    await rooms.claim(ID);
    new Kept(storage).drafts.write(ID, 'half wri');
    one.conversation = null;
    now = 15_000;
    await rooms.get(ID)?.beat();
    expect(rooms.get(ID)?.state.get().phase).toBe('over');
    expect(new Kept(storage).drafts.read(ID)).toBe('half wri');
    rooms.putAway(ID);
    expect(rooms.all()).toEqual([]);
    expect(storage.held.size).toBe(0);
  });

  it('stays ours while the network is away', async () => {
    const rooms = open();
    await rooms.claim(ID);
    one.fault = 'offline';
    await rooms.get(ID)?.again();
    expect(rooms.get(ID)?.state.get()).toMatchObject({ phase: 'joined', fault: 'offline' });
  });

  it('is read again where the queue says that it is not ours, and the answer settles it', async () => {
    const rooms = open();
    await rooms.claim(ID);
    await rooms.follow([], ME);
    expect(rooms.get(ID)?.state.get().phase).toBe('joined');
    one.conversation = null;
    await rooms.follow([], ME);
    expect(rooms.get(ID)?.state.get().phase).toBe('over');
  });

  it('sends with its fence, and a refused reply stays to be copied', async () => {
    const rooms = open();
    await rooms.claim(ID);
    one.conversation = null;
    rooms.get(ID)?.outbox.send({ text: 'too late' });
    await expect.poll(() => rooms.get(ID)?.state.get().phase).toBe('over');
    expect(one.calls).toEqual(['message {"messageId":"message-1","text":"too late","locale":"en","fence":7}']);
    expect(rooms.get(ID)?.outbox.messages.get()).toMatchObject([{ text: 'too late', state: 'failed' }]);
  });
});
