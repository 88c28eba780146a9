import { afterAll, beforeAll, expect, it } from 'vitest';
import { conversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { drawnBytes } from '../../../draws.ts';
import { AMAL, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
});
afterAll(() => served.stop());

it('who came by whose link is told by month, the newest first, without small numbers and without a sum', async () => {
  const { counts } = served.desk.redis;
  const came = async (month: string, giver: string, times: number) => {
    for (let at = 0; at < times; at += 1) await counts.countArrival(conversationId(drawnBytes(16)), { month, giver });
  };
  await came('2026-10', 'school', 7);
  await came('2026-11', 'school', 5);
  await came('2026-11', 'mosque', 4);
  await came('2026-11', 'class', 1);
  const lead = await served.as(AMAL, ['lead']);

  expect((await lead.get('/desk/api/arrivals')).body).toEqual({
    fewest: 5,
    months: [
      {
        month: '2026-11',
        givers: [
          { name: 'giver school', count: 5 },
          { name: 'giver class', count: 'few' },
          { name: 'giver mosque', count: 'few' },
        ],
      },
      { month: '2026-10', givers: [{ name: 'giver school', count: 7 }] },
    ],
  });
});
