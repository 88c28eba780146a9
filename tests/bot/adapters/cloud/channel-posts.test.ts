import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FingerpostCloudAdapter } from '../../../../bot/adapters/cloud/adapter.ts';
import { channelPosts } from '../../../../bot/adapters/cloud/channel-posts.ts';
import { PUBLIC_CLOUD } from '../../../../bot/adapters/cloud/settings.ts';
import { FingerpostError } from '../../../../bot/errors.ts';
import { contentOf } from '../../../../bot/teams-channel/card.ts';
import type { ChannelPosts } from '../../../../bot/teams-channel/channel-posts.ts';
import { TEAMS_CHANNEL } from '../../teams-channel/teams-channels.ts';
import { type ConnectorService, localCredentials, startConnector } from './connector-service.ts';
import { APP } from './openid-metadata.ts';

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

describe('what the Connector answers to a card', () => {
  let connector: ConnectorService;
  let posts: ChannelPosts;
  beforeAll(async () => {
    connector = await startConnector();
    const cloud = { ...PUBLIC_CLOUD, app: APP, serviceOrigins: [connector.origin] };
    posts = channelPosts(
      new FingerpostCloudAdapter(cloud, localCredentials(connector), Date.now),
      connector.serviceUrl,
    );
  });
  afterAll(() => connector.stop());

  const around = { areaName: String, example: false, spoken: new Set([]), open: () => 'https://teams.example/' };
  const data = { hub: 'croxteth', conversation: 'c', handOff: 'h', copy: 1 };
  const card = contentOf({ kind: 'ended', how: 'left', holder: null }, data, around);
  const asked = (status: number, more: object = {}) => ({ status, body: { error: { code: 'asked-for' } }, ...more });

  it('is where it stands, and then that it is another', async () => {
    const posted = await posts.post(TEAMS_CHANNEL, card);
    if (posted.kind !== 'posted' || posted.place === null) throw new Error(posted.kind);
    expect(posted.place.thread).toBe(`${TEAMS_CHANNEL};messageid=${posted.place.activity}`);
    expect(await posts.update(posted.place, card)).toEqual({ kind: 'updated' });
    const deleted = { ...posted.place, activity: '1' };
    expect(await posts.update(deleted, card)).toEqual({
      kind: 'deleted',
      code: 'ActivityNotFoundInConversation',
    });
  });

  it('is that it was taken, also where it does not say where it stands, or only in the id of its thread', async () => {
    connector.teams.next(
      { status: 201, body: { id: PLACE.thread } },
      { status: 201, body: { id: TEAMS_CHANNEL } },
      { status: 202, body: {} },
    );
    expect(await posts.post(TEAMS_CHANNEL, card)).toEqual({ kind: 'posted', place: PLACE });
    for (let times = 0; times < 2; times += 1)
      expect(await posts.post(TEAMS_CHANNEL, card)).toEqual({ kind: 'posted', place: null });
  });

  it.each([
    [asked(429, { retryAfter: '7' }), { kind: 'failed', code: 'asked-for', waitMs: 7_000, unknown: false }],
    [asked(412), { kind: 'failed', code: 'asked-for', waitMs: null, unknown: false }],
    [asked(502), { kind: 'failed', code: 'asked-for', waitMs: null, unknown: true }],
    [asked(403), { kind: 'standstill', why: 'unreachable', code: 'asked-for' }],
    [asked(404), { kind: 'standstill', why: 'unreachable', code: 'asked-for' }],
    [asked(413), { kind: 'refused', code: 'asked-for' }],
  ])('%o is what it means for the card', async (answer, means) => {
    connector.teams.next(answer);
    expect(await posts.post(TEAMS_CHANNEL, card)).toEqual(means);
  });
});
