import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Caller } from '../../../../../bot/web/desk/api/caller.ts';

const schema = z.object({ text: z.string() });
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const refused = (status: number, code: string) => answer(status, { error: { code } });

/** A caller whose requests get these answers, one after the other. */
function callerWith(...answers: readonly (Response | Error)[]) {
  const rest = [...answers];
  const sent: { path: string; authorization: string | null; body: unknown }[] = [];
  const asked: boolean[] = [];
  let isEnded = false;
  const caller = new Caller(
    {
      token: async ({ renew } = { renew: false }) => {
        asked.push(renew);
        return renew ? 'new' : 'old';
      },
      end: () => {
        isEnded = true;
      },
    },
    async (input, init) => {
      sent.push({
        path: String(input),
        authorization: new Headers(init?.headers).get('authorization'),
        body: init?.body,
      });
      const next = rest.shift();
      if (next instanceof Response) return next;
      throw next ?? new Error('There is no further answer');
    },
  );
  return { caller, sent, asked, isEnded: () => isEnded };
}

describe('a call to the API', () => {
  it('carries the bearer token and gives the answer', async () => {
    const { caller, sent } = callerWith(answer(200, { text: 'hello' }));
    await expect(caller.read('/desk/api/x', schema, { method: 'GET' })).resolves.toEqual({ text: 'hello' });
    expect(sent).toEqual([{ path: '/desk/api/x', authorization: 'Bearer old', body: undefined }]);
  });

  it('is made once more with a new token where the old one is refused', async () => {
    const { caller, sent, isEnded } = callerWith(refused(403, 'token.invalid'), answer(200, { text: 'hello' }));
    await caller.read('/desk/api/x', schema, { method: 'GET' });
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(isEnded()).toBe(false);
  });

  it('says that the sign-in is over where the new token is refused too', async () => {
    const { caller, isEnded } = callerWith(refused(403, 'token.invalid'), refused(403, 'token.invalid'));
    await expect(caller.send('/desk/api/x', {})).rejects.toMatchObject({ code: 'signed-out' });
    expect(isEnded()).toBe(true);
  });

  it('that is refused gives the whole answer, as clean of unseen characters as any other', async () => {
    const { caller } = callerWith(answer(409, { error: { code: 'colleague.not-named' }, names: ['O\u202ela'] }));
    await expect(caller.send('/desk/api/x', {})).rejects.toMatchObject({
      code: 'colleague.not-named',
      body: { names: [expect.not.stringContaining('\u202e')] },
    });
  });

  it('does not renew the token of somebody who may not do it', async () => {
    const { caller, asked } = callerWith(refused(403, 'token.not-allowed'));
    await expect(caller.send('/desk/api/x', {})).rejects.toMatchObject({ code: 'token.not-allowed' });
    expect(asked).toEqual([false]);
  });

  it.each([
    ['the network is away', new TypeError('Failed to fetch'), 'offline'],
    ['a proxy answers for the service', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'offline'],
    ['the answer is in another form', answer(200, { words: 1 }), 'unreadable'],
    ['the answer is no JSON', new Response('hello'), 'unreadable'],
    ['the server refuses it', refused(409, 'claim.lost'), 'claim.lost'],
  ])('says why it failed: %s', async (_, given, code) => {
    const { caller } = callerWith(given);
    await expect(caller.read('/desk/api/x', schema, { method: 'GET' })).rejects.toMatchObject({ code });
  });

  it('takes characters that nobody sees out of every text', async () => {
    const { caller } = callerWith(answer(200, { text: 'a\u202Eb\u{E0041}c\u0000' }));
    await expect(caller.read('/desk/api/x', schema, { method: 'GET' })).resolves.toEqual({ text: 'abc' });
  });
});
