import { expect, it } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { Introductions } from '../../../../../bot/web/desk/introductions/introductions-store.ts';
import type { IntroductionLine } from '../../../../../bot/wire/introductions.ts';

const agreed: IntroductionLine = {
  id: 'i',
  conversation: 'c',
  kind: 'call',
  place: 'Citizens Advice',
  by: 'Amal',
  state: 'agreed',
  wasTold: null,
  offeredAt: 1,
};
const takenBack: IntroductionLine = { ...agreed, state: 'withdrawn', wasTold: true };

it('what could not be said is read again: the person may have taken it back meanwhile', async () => {
  const answers = [[agreed], [takenBack]];
  const introductions = new Introductions({
    partners: async () => ({ partners: [] }),
    introductions: async () => ({ introductions: answers.shift() ?? [] }),
    introductionProgress: async () => {
      throw new DeskFault('introduction.not-now');
    },
  });
  await introductions.again();
  await expect(introductions.progress('c', 'i', { move: 'accepted' })).rejects.toMatchObject({
    code: 'introduction.not-now',
  });
  expect(introductions.state.get().underWay).toEqual([takenBack]);
});
