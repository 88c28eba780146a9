import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE } from './graph-service.ts';
import { signedRequest } from './meta.ts';
import { type MessengerWorld, startMessengerWorld } from './world.ts';

let world: MessengerWorld;
beforeAll(async () => {
  world = await startMessengerWorld();
});
afterAll(() => world.stop());

const ask = (request: string) =>
  world.service.app.inject({
    method: 'POST',
    url: '/messenger/data-deletion',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ signed_request: request }).toString(),
  });

describe("Meta's data-deletion callback", () => {
  it('forgets whom Meta names, and names a page that says so in their language', async () => {
    const person = world.person();
    await world.post(person, person.writes('my secret is blue'));
    await world.settled(person);
    const id = await world.service.conversationOf(person.id);
    world.graph.idsOnPages.set('777', [{ id: person.id, page: { id: PAGE } }]);
    const answer = await ask(signedRequest('777'));
    expect(answer.statusCode).toBe(200);
    const { url, confirmation_code: code } = answer.json();
    expect(code).toMatch(/^[0-9a-z]+$/);
    expect(url).toBe(`https://fingerpost.example/messenger/data-deletion/${code}`);
    const kept = await world.store.store.load(id, { fresh: true });
    expect(kept).toMatchObject({ epoch: 1, reference: null, state: { needs: [], plan: [] } });
    expect(JSON.stringify(await world.log(person))).not.toContain('blue');
    expect(await world.store.keys.send(['EXISTS', `k:${id}:0`])).toBe(0);

    const page = await world.service.app.inject({ method: 'GET', url: new URL(url).pathname, query: { lang: 'ar' } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<html lang="ar" dir="rtl">');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('answers also about somebody whom we do not know', async () => {
    expect((await ask(signedRequest('778'))).statusCode).toBe(200);
  });

  it('refuses who is not Meta', async () => {
    for (const request of ['', 'x.y', signedRequest('777', 'another-secret-of-an-app')]) {
      expect((await ask(request)).statusCode).toBe(401);
    }
  });

  it('knows no page for a code that we did not give out', async () => {
    const code = (await ask(signedRequest('778'))).json().confirmation_code as string;
    const other = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (const wrong of [other, 'x', code.slice(1)]) {
      const page = await world.service.app.inject({ method: 'GET', url: `/messenger/data-deletion/${wrong}` });
      expect(page.statusCode).toBe(404);
    }
  });
});
