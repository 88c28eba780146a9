import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDemonstration } from '../../../bot/demo/demonstration.ts';
import { staffVerifier } from '../../../bot/desk/auth/verify-staff.ts';
import { Browser, Desk, type Tokens } from './browser.ts';
import { newPlace, type Served, serveDemonstration } from './served-demonstration.ts';

describe('signing in to the demonstration’s desk', () => {
  it('goes from the link in the terminal to a token that the desk’s API accepts', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const { tokens } = await signIn(served, browser, 'Amal');

    const { directory, tokenRules } = served.demonstration;
    const staff = await staffVerifier(tokenRules, directory, Date.now)(`Bearer ${tokens.access_token}`);
    expect(staff.member).toMatchObject({ name: 'Amal', hub: 'croxteth', languages: ['ar', 'en'] });
    expect([...staff.roles]).toEqual(['adviser']);
    expect(staff.expiresAt - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(served.faults).toEqual([]);
  });

  it('offers each of the example’s staff by a button, on a page without script', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const { response } = await interaction(served, browser);
    const html = await response.text();
    expect([...html.matchAll(/<button name="staff" value="[^"]+"><strong>(\w+)/g)].map(([, name]) => name)).toEqual([
      'Amal',
      'Kasia',
      'Sam',
    ]);
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
  });

  it('opens nothing without the link', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    const { response, url } = await interaction(served, browser);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('use the link that the terminal shows');
    const forced = await browser.open(url, { staff: staffId(served, 'amal') });
    expect(forced.status).toBe(403);
  });

  it('lets a link be opened once', async () => {
    const served = await serveDemonstration(await newPlace());
    const link = served.demonstration.createDeskLink();
    expect((await new Browser().open(link)).status).toBe(303);
    const second = await new Browser().open(link);
    expect(second.status).toBe(403);
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it.each(['', 'garbage', `9999999999999.${'0'.repeat(32)}.${'A'.repeat(43)}`])(
    'refuses the ticket “%s”',
    async (ticket) => {
      const served = await serveDemonstration(await newPlace());
      const link = new URL('/desk/sign-in', served.origin);
      link.searchParams.set('ticket', ticket);
      expect((await new Browser().open(link)).status).toBe(403);
    },
  );

  it('signs in nobody who is not on the list', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const { url } = await interaction(served, browser);
    const response = await browser.open(url, { staff: 'somebody:else' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('says how to go on when a sign-in was never begun', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const response = await browser.open(new URL('/openid/interaction/nothing', served.origin));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('took too long');
  });
});

describe('the provider', () => {
  it('gives no token without the verifier of the one who began', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const { desk, code } = await authorize(served, browser, 'Kasia');
    expect((await desk.redeem(code, 'x'.repeat(43))).status).toBe(400);
  });

  it('sends nobody to another address', async () => {
    const served = await serveDemonstration(await newPlace());
    const desk = new Desk(served.demonstration.deskSettings, 'http://127.0.0.1:1/desk/');
    const response = await new Browser().open(desk.authorization());
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('invalid_redirect_uri');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('renews a token after a restart, and the old token stays good', async () => {
    const place = await newPlace();
    const before = await serveDemonstration(place);
    const browser = new Browser();
    await browser.open(before.demonstration.createDeskLink());
    const { desk, tokens } = await signIn(before, browser, 'Sam');
    await before.app.close();

    const after = await serveDemonstration(place);
    const verify = staffVerifier(after.demonstration.tokenRules, after.demonstration.directory, Date.now);
    expect((await verify(`Bearer ${tokens.access_token}`)).member.name).toBe('Sam');
    const renewed = (await (await desk.refresh(tokens.refresh_token)).json()) as Tokens;
    expect([...(await verify(`Bearer ${renewed.access_token}`)).roles]).toEqual(['supervisor']);
  });

  const senseless: [string, string, string?][] = [
    ['GET', '/openid/auth?client_id=nobody'],
    ['GET', '/openid/auth/%E0%A4%A'],
    ['GET', '/openid/%00'],
    ['GET', '/openid/session/end?id_token_hint=garbage'],
    ['POST', '/openid/token', 'grant_type=authorization_code&code=%ff'],
    ['POST', '/openid/token', '{"a":1}'],
    ['POST', '/openid/interaction/nothing', 'staff=1'],
    ['GET', '/desk/sign-in?ticket=a&ticket=b'],
  ];
  it.each(senseless)('answers what makes no sense with 4xx: %s %s', async (method, path, body) => {
    const served = await serveDemonstration(await newPlace());
    const response = await fetch(new URL(path, served.origin), {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(served.faults).toEqual([]);
  });

  it('keeps its secrets where only their owner can read them', async () => {
    const place = await newPlace();
    const served = await serveDemonstration(place);
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    await signIn(served, browser, 'Sam');
    for (const file of ['demo-sign-in-keys.json', 'demo-sign-in-records.json']) {
      expect((await stat(join(place.directory, file))).mode & 0o777, file).toBe(0o600);
    }
  });

  it('ends a sign-in on "sign out"', async () => {
    const served = await serveDemonstration(await newPlace());
    const browser = new Browser();
    await browser.open(served.demonstration.createDeskLink());
    const { desk, tokens } = await signIn(served, browser, 'Amal');
    const page = await browser.open(`${served.demonstration.deskSettings.issuer}/session/end`);
    const form = await page.text();
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(form)?.[1] ?? '';
    await browser.open(action, { xsrf, logout: 'yes' });
    expect((await desk.refresh(tokens.refresh_token)).status).toBe(400);
  });
});

it.each([
  ['0.0.0.0', 'http://127.0.0.1:3978'],
  ['127.0.0.1', 'https://fingerpost.example'],
])('is never opened beyond the loopback address: listening on %s as %s', async (listensOn, origin) => {
  const opened = openDemonstration({
    origin: new URL(origin),
    listensOn,
    dataDirectory: '/nowhere',
    store: { takeOnce: async () => true },
    now: Date.now,
    onFault: () => undefined,
  });
  await expect(opened).rejects.toThrow('only on the loopback address');
});

async function interaction(served: Served, browser: Browser) {
  const desk = new Desk(served.demonstration.deskSettings, new URL('/desk/', served.origin).href);
  const start = desk.authorization();
  const page = await browser.follow(await browser.open(start), start, new URL('/desk/', served.origin).href);
  return { desk, ...page };
}

async function authorize(served: Served, browser: Browser, name: string) {
  const { desk, url } = await interaction(served, browser);
  const chosen = await browser.open(url, { staff: staffId(served, name.toLowerCase()) });
  const done = await browser.follow(chosen, url, new URL('/desk/', served.origin).href);
  const code = done.url.searchParams.get('code');
  if (code === null) throw new Error(`no code at ${done.url.pathname}`);
  expect(done.url.searchParams.get('state')).toBe('state-1');
  return { desk, code };
}

async function signIn(served: Served, browser: Browser, name: string): Promise<{ desk: Desk; tokens: Tokens }> {
  const { desk, code } = await authorize(served, browser, name);
  return { desk, tokens: (await (await desk.redeem(code)).json()) as Tokens };
}

function staffId(served: Served, object: string): string {
  return `${[...served.demonstration.tokenRules.tenants][0]}:${object}`;
}
