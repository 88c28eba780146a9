import { describe, expect, it } from 'vitest';
import { channelPosts } from '../../../../bot/adapters/cloud/channel-posts.ts';
import { FingerpostError } from '../../../../bot/errors.ts';

const CONTENT = { card: {}, summary: 'Somebody waits', digest: 'a' };
const PLACE = { thread: '19:hub@thread.tacv2;messageid=1', activity: '1' };

describe('a service URL that is not allowed', () => {
  it('is refused to no card for ever: nothing is sent until it is set right', async () => {
    const refuse = () => Promise.reject(new FingerpostError('token.not-allowed'));
    const posts = channelPosts({ post: refuse, replace: refuse }, 'https://elsewhere.example/');
    const rests = { kind: 'standstill', why: 'unreachable', code: 'service-url' };
    expect(await posts.post('19:hub@thread.tacv2', CONTENT)).toEqual(rests);
    expect(await posts.update(PLACE, CONTENT)).toEqual(rests);
  });
});
