import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanCodes } from '../../bot/plan-codes.ts';
import { planPageOf } from '../../bot/plan-side.ts';
import { errorAnswerSchema } from '../../bot/wire/chat.ts';
import { grouped, type PlanCode, planCodeFrom } from '../../dialogs/plan/code.ts';
import type { KeptPlan } from '../../dialogs/plan/plan.ts';
import { LOCALES } from '../../locales/locale.ts';
import { type TestApp, testApp } from '../bot/adapters/direct-line/test-app.ts';
import { wording } from '../bot/pipeline-fixture.ts';
import { startTestStore, type TestStore } from '../bot/store/redis-fixture.ts';
import { drawnBytes } from '../draws.ts';

const PAGE_LIMIT = 14 * 1024;
const GOAL = 'a <warm> home & "friends"';
const PLAN: KeptPlan = {
  v: 1,
  goal: GOAL,
  steps: [
    { id: 'guide:gp', state: 'to-do', on: '2026-11-30' },
    { id: 'service:hub-drop-in', state: 'to-do' },
    { id: 'guide:esol', state: 'did-not-work', reason: 'cost' },
    { id: 'guide:library', state: 'done' },
    { id: 'guide:hc2', state: 'not-for-me' },
  ],
  followUp: null,
  area: null,
  daysForgotten: null,
};

let store: TestStore;
let code: PlanCode;
let site: TestApp;
beforeAll(async () => {
  store = await startTestStore();
  code = planCodeFrom(drawnBytes(12));
  await store.plans.write(code, () => PLAN);
});
afterAll(() => store.stop());
beforeEach(async () => {
  const time = { now: Date.now() };
  const codes = new PlanCodes({ plans: store.plans, random: (bytes) => drawnBytes(bytes), clock: () => time.now });
  const parts = { codes, clock: () => time.now, root: new URL('../../', import.meta.url) };
  site = await testApp({ routes: [planPageOf({ operator: 'The <Hub>', publicUrl: null }, wording, parts)] });
});

const FORM = 'application/x-www-form-urlencoded';
const post = (
  payload: string,
  headers: Record<string, string> = { 'content-type': FORM },
  remoteAddress = '10.0.0.1',
) => site.app.inject({ method: 'POST', url: '/plan', payload, headers, remoteAddress });
const open = (typed: string, lang = 'en', address?: string) =>
  post(new URLSearchParams({ code: typed, lang }).toString(), undefined, address);

describe('the page of a plan', () => {
  it.each(LOCALES)('asks for the code, small and without a script in it: %s', async (locale) => {
    const { statusCode, headers, body } = await site.app.inject({ url: `/plan?lang=${locale}` });
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${locale}"`);
    expect(Buffer.byteLength(body)).toBeLessThan(PAGE_LIMIT);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; style-src 'sha256-/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body.match(/<script\b[^>]*>/g)).toEqual([expect.stringMatching(/src="\/plan\/assets\/[\w-]+\.js"/)]);
    expect(body).not.toMatch(/<[^>]+\s(?:on\w+|style)=/i);
  });

  it.each(LOCALES)('shows the plan of a code, in any served language: %s', async (locale) => {
    const { statusCode, headers, body } = await open(grouped(code).toLowerCase(), locale);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<html lang="${locale}"`);
    expect(body).toContain('a &#60;warm&#62; home &#38; &#34;friends&#34;');
    expect(body).toContain(grouped(code));
    expect(body.match(/<li>/g)).toHaveLength(3);
    expect(body).toMatch(/<svg class="qr"/);
    expect(Buffer.byteLength(body)).toBeLessThan(PAGE_LIMIT);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.includes('<span class="english" lang="en">')).toBe(locale !== 'en');
  });

  it.each(LOCALES)(
    'shows the days of the dated list, each with its day, and why beside the next one: %s',
    async (locale) => {
      const dated = planCodeFrom(drawnBytes(12));
      const steps: KeptPlan['steps'] = [
        { id: 'task:look-for-home', state: 'to-do', on: '2026-11-20' },
        { id: 'task:last-day', state: 'to-do', on: '2099-01-03' },
        { id: 'task:send-end-letter', state: 'to-do' },
      ];
      await store.plans.write(dated, () => ({ ...PLAN, steps }));
      const { body } = await open(dated, locale);
      const { tasks } = wording.reader(locale).knowledge.moveOn;
      const first = (text: string | undefined) => text?.split(/[ ،,]/)[0] ?? '?';
      for (const { id, words } of tasks.filter((task) => steps.some((step) => step.id === `task:${task.id}`)))
        expect(body, id).toContain(first(words[locale]));
      expect(body.match(/<span class="day">/g)).toHaveLength(2);
      const why = tasks.find(({ id }) => id === 'look-for-home')?.why[locale];
      expect(
        body.slice(body.indexOf('class="next"'), body.indexOf('</section>', body.indexOf('class="next"'))),
      ).toContain(first(why));
      expect(body).not.toContain('task:');
    },
  );

  it('serves the script that it names, and no other file', async () => {
    const { body } = await site.app.inject({ url: '/plan' });
    const script = /src="(\/plan\/assets\/[\w-]+\.js)"/.exec(body)?.[1] ?? '';
    expect((await site.app.inject({ url: script })).statusCode).toBe(200);
    expect((await site.app.inject({ url: '/plan/assets/manifest.json' })).statusCode).toBe(404);
  });
});

describe('a wrong code', () => {
  it('gets the same answer as one whose time is over', async () => {
    const over = planCodeFrom(drawnBytes(12));
    await store.plans.write(over, () => PLAN);
    await store.plans.drop(await store.plans.placeOf(over));
    const [wrong, ended] = [await open(planCodeFrom(drawnBytes(12))), await open(over)];
    expect(ended.statusCode).toBe(404);
    expect(ended.body).toBe(wrong.body);
    expect(ended.body).toContain('data-error="plan.not-found"');
    expect(Object.keys(ended.headers)).toEqual(Object.keys(wrong.headers));
  });

  it('may be tried so often from one address, and then has to wait; others do not', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 45; tries += 1) statuses.push((await open('0'.repeat(12))).statusCode);
    expect(statuses.filter((status) => status === 404)).toHaveLength(40);
    const refused = await open(code);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('600');
    expect(refused.body).toContain('data-error="request.too-many"');
    expect((await open(code, 'en', '10.0.0.2')).statusCode).toBe(200);
  });

  it('is in no line of the log, and neither is a right one', async () => {
    await open(code);
    await open('4D8R1WKQ7ZPE');
    await site.app.inject({ url: `/plan?code=${code}` });
    expect(site.lines).toHaveLength(3);
    expect(JSON.stringify(site.lines)).not.toMatch(new RegExp(`${code}|${grouped(code)}|4D8R1WKQ7ZPE`));
    expect(site.lines[1]).toMatchObject({ route: '/plan', status: 404, error: 'plan.not-found' });
  });

  it('of 10,000, from many addresses, leads to no plan', async () => {
    const near = (at: number) => grouped(code).replace(/./g, (sign, index: number) => (index === at % 14 ? '0' : sign));
    const seen = new Map<number, number>();
    for (let batch = 0; batch < 200; batch += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => {
          const number = batch * 50 + n;
          const random = planCodeFrom(drawnBytes(12));
          const typed = [random, grouped(random), drawnBytes(9).toString('base64url'), near(number)][number % 4] ?? '';
          const isIt = typed.replaceAll('-', '') === code;
          return open(isIt ? random : typed, 'en', `10.${batch}.${n}.1`);
        }),
      );
      for (const { statusCode, body } of answers) {
        seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1);
        expect(body).not.toContain('friends');
      }
    }
    expect([...seen.keys()].sort()).toEqual([404, 429]);
    expect([...seen.values()].reduce((sum, count) => sum + count)).toBe(10_000);
  }, 300_000);
});

describe('what is no form with a code', () => {
  it.each([
    ['nothing', '', FORM, 400, 'request.invalid'],
    ['a form without a code', 'lang=en', FORM, 400, 'request.invalid'],
    ['a code that is far too long', `code=${'7'.repeat(200)}`, FORM, 400, 'request.invalid'],
    ['a body that is far too large', `code=${'7'.repeat(5_000)}`, FORM, 413, 'request.too-large'],
    ['JSON that is none', '{"code":', 'application/json', 400, 'request.invalid'],
    ['JSON of another shape', '[1]', 'application/json', 400, 'request.invalid'],
    ['another media type', 'code=7', 'text/plain', 415, 'request.media-type'],
  ])('%s is refused', async (_name, payload, type, status, error) => {
    const answer = await post(payload, { 'content-type': type });
    expect(answer.statusCode).toBe(status);
    expect(errorAnswerSchema.parse(answer.json()).error.code).toBe(error);
  });

  it('another method is refused', async () => {
    const answer = await site.app.inject({ method: 'PUT', url: '/plan' });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, expect.stringContaining('POST')]);
  });
});
