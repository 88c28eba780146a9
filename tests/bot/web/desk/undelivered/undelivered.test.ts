import { expect, test } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { type NotDelivered, Undelivered, whyWords } from '../../../../../bot/web/desk/undelivered/undelivered.ts';

const one: NotDelivered = {
  conversation: 'c',
  channel: 'msteams',
  standstill: 'unreachable',
  since: 5,
  code: '403',
  dead: [],
};

function list(answers: NotDelivered[][], sendAgain: (id: string) => Promise<void> = async () => undefined) {
  return new Undelivered({
    undelivered: async () => ({ now: 9, conversations: answers.shift() ?? [] }),
    sendAgain,
  });
}

test('says nothing before it is read, and then what the server says', async () => {
  const undelivered = list([[one]]);
  expect(undelivered.state.get()).toMatchObject({ isRead: false, conversations: [] });
  await undelivered.again();
  expect(undelivered.state.get()).toMatchObject({ isRead: true, conversations: [one], fault: null });
});

test('remembers for whom it was asked to try again, until it is read anew', async () => {
  const asked: string[] = [];
  const undelivered = list([[one], [one]], async (id) => void asked.push(id));
  await undelivered.again();
  await undelivered.sendAgain('c');
  expect([asked, [...undelivered.state.get().asked]]).toEqual([['c'], ['c']]);
  await undelivered.again();
  expect([...undelivered.state.get().asked]).toEqual([]);
});

test('reads the list again where nothing is undelivered there any more', async () => {
  const undelivered = list([[one], []], async () => {
    throw new DeskFault('conversation.not-found');
  });
  await undelivered.again();
  await undelivered.sendAgain('c');
  expect(undelivered.state.get()).toMatchObject({ conversations: [], fault: null });
});

test('has a sentence for each reason', () => {
  const reasons = ['window', 'unreachable', 'failing', null] as const;
  expect(reasons.map((standstill) => whyWords({ standstill }))).toEqual([
    'undelivered.window',
    'undelivered.unreachable',
    'undelivered.failing',
    'undelivered.refused',
  ]);
});
