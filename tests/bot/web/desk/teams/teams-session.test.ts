import { describe, expect, it } from 'vitest';
import { TeamsSession } from '../../../../../bot/web/desk/teams/teams-session.ts';

const HOUR_MS = 3_600_000;
const START = 1_800_000_000_000;

/** A token that ends at this time, in milliseconds since 1970. */
function tokenUntil(at: number): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ exp: at / 1000, name: 'Łucja ✓' })}.signature`;
}

/** Teams, whose answers a test sets; `asked` holds whether each question was a silent one. */
function world() {
  const asked: boolean[] = [];
  const state = { now: START, asked, answer: async () => tokenUntil(state.now + HOUR_MS) };
  const token = ({ silent }: { silent: boolean }) => {
    asked.push(silent);
    return state.answer();
  };
  return { state, session: new TeamsSession({ token }, () => state.now) };
}

describe('a session in Teams', () => {
  it('begins with a question that Teams may put to whoever uses it, and goes on with silent ones', async () => {
    const { state, session } = world();
    expect(await session.resume()).toBe('new');
    state.now += HOUR_MS;
    await session.token();
    expect(state.asked).toEqual([false, true]);
  });

  it('keeps a token until shortly before it ends', async () => {
    const { state, session } = world();
    await session.resume();
    const first = await session.token();
    state.now += HOUR_MS - 91_000;
    expect(await session.token()).toBe(first);
    state.now += 2_000;
    expect(await session.token()).not.toBe(first);
    expect(state.asked).toHaveLength(2);
  });

  it('asks Teams once for many requests at the same time', async () => {
    const { state, session } = world();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => session.token()));
    expect(new Set(tokens).size).toBe(1);
    expect(state.asked).toEqual([true]);
  });

  it('asks anew for a token that was refused, and says that the sign-in is over when Teams gives none', async () => {
    const { state, session } = world();
    await session.resume();
    state.answer = () => Promise.reject(new Error('resourceRequiresConsent'));
    await expect(session.token({ renew: true })).rejects.toMatchObject({ code: 'signed-out' });
    expect(session.state.get()).toBe('sign-in-again');
  });

  it('goes on with a token that still holds when Teams gives no other, and heals itself', async () => {
    const { state, session } = world();
    await session.resume();
    const first = await session.token();
    state.now += HOUR_MS - 30_000;
    const answer = state.answer;
    state.answer = () => Promise.reject(new Error('ServerError'));
    expect(await session.token()).toBe(first);
    expect(session.state.get()).toBe('signed-in');
    state.now += 60_000;
    await expect(session.token()).rejects.toMatchObject({ code: 'signed-out' });
    state.answer = answer;
    await session.token();
    expect(session.state.get()).toBe('signed-in');
  });

  it('asks each time for a token that does not say when it ends', async () => {
    const { state, session } = world();
    state.answer = async () => 'opaque';
    expect([await session.token(), await session.token()]).toEqual(['opaque', 'opaque']);
    expect(state.asked).toHaveLength(2);
  });
});
