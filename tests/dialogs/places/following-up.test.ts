import { expect, it } from 'vitest';
import { presentFollowUp } from '../../../dialogs/places/following-up.ts';

const offered = (world: Parameters<typeof presentFollowUp>[0]) => presentFollowUp(world).map(({ said }) => said.key);

it('asking later is offered as it can be kept: where others keep what is said, nobody is written to first', () => {
  expect(offered({})).toEqual(['conversation:follow-up.offer']);
  expect(offered({ privatePage: () => 'https://help.example/chat' })).toEqual([
    'conversation:follow-up.offer-elsewhere',
  ]);
});
