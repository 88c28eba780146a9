import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '../../../../bot/web/chat/page-data.ts';
import { chatPage } from '../../../../bot/web/chat-page/chat-page.ts';
import { LOCALES, type Locale } from '../../../../locales/locale.ts';
import { readWords } from '../../../../locales/read-words.ts';

const STYLE = 'body{color:green}';
const SCRIPT = 'console.log("the page")';
const FIRST_SCREEN_LIMIT = 14 * 1024;

let app: FastifyInstance;
let assetsDir: string;

beforeAll(async () => {
  assetsDir = await mkdtemp(join(tmpdir(), 'chat-page-'));
  await writeFile(
    join(assetsDir, 'manifest.json'),
    JSON.stringify({ 'main.ts': { file: 'chat-a1.js' }, 'chat.css': { file: 'style-b2.css' } }),
  );
  await writeFile(join(assetsDir, 'style-b2.css'), STYLE);
  await writeFile(join(assetsDir, 'chat-a1.js'), SCRIPT);
  await writeFile(join(assetsDir, 'chat-a1.js.br'), brotliCompressSync(SCRIPT));
  app = fastify();
  await app.register(
    chatPage({
      words: Object.fromEntries(LOCALES.map((locale) => [locale, readWords(locale, 'chat')])) as Record<Locale, Words>,
      assetsDir,
      service: 'Help & <Hub>',
      greeting: (locale) => [`Hello </script> in ${locale}`],
      leaveTo: 'https://www.bbc.co.uk/weather',
    }),
  );
});
afterAll(async () => {
  await app.close();
  await rm(assetsDir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the first screen', () => {
  it.each([
    ['/chat?lang=ar', 'en', 'lang="ar" dir="rtl"'],
    ['/chat', 'fr;q=0.9, pl-PL;q=0.8, en;q=0.1', 'lang="pl" dir="ltr"'],
    ['/chat', 'en;q=0.2, ar;q=0.7', 'lang="ar" dir="rtl"'],
    ['/chat?lang=xx', '', 'lang="en" dir="ltr"'],
    ['/chat?lang=ar&lang=pl', '', 'lang="en" dir="ltr"'],
  ])('of %s for a browser that prefers "%s" is <html %s>', async (url, acceptLanguage, html) => {
    const { body } = await get(url, { 'accept-language': acceptLanguage });
    expect(body).toContain(`<html ${html}>`);
  });

  it('is reached from the root, with what the link said', async () => {
    const { statusCode, headers } = await get('/?lang=pl');
    expect([statusCode, headers.location]).toEqual([302, '/chat?lang=pl']);
  });

  it('can be read and left before any script runs', async () => {
    const { body } = await get('/chat?lang=en');
    expect(body).toContain('Hello &#60;/script&#62; in en');
    expect(body).toContain('href="/chat/exit"');
    expect(body).toMatch(/<textarea id="box"[^>]*>/);
    expect(body).toMatch(/<noscript><p [^>]*>To write here/);
    for (const locale of LOCALES) expect(body).toContain(`href="/chat?lang=${locale}"`);
  });

  it('has no script or style in it but those that its policy allows', async () => {
    const { body, headers } = await get('/chat');
    const policy = String(headers['content-security-policy']);
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(body.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="page-data">',
      '<script type="module" src="/chat/assets/chat-a1.js">',
    ]);
    expect(body).not.toMatch(/ (?:style|on\w+)="/);
  });

  it('names its web socket only where the host is a plain one', async () => {
    const policyFor = async (host: string) => String((await get('/chat', { host })).headers['content-security-policy']);
    expect(await policyFor('help.example:3978')).toContain("connect-src 'self' ws://help.example:3978");
    expect(await policyFor("a;script-src 'unsafe-inline'")).toContain("connect-src 'self';");
  });

  it.each(LOCALES)('fits in the first 14 KB of a connection in %s', async (locale) => {
    const response = await get(`/chat?lang=${locale}`, { 'accept-encoding': 'gzip' });
    const head = Object.entries(response.headers).join('\r\n').length;
    expect(response.rawPayload.length + head).toBeLessThan(FIRST_SCREEN_LIMIT);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
  ])('is encoded for a browser that accepts "%s" as %s', async (accepted, encoding, decode) => {
    const { headers, rawPayload } = await get('/chat?lang=en', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toContain('accept-encoding');
    expect(decode(rawPayload).toString()).toContain('<html lang="en"');
  });
});

describe('the chat that is opened with the days of a list', () => {
  const FORM = 'application/x-www-form-urlencoded';
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/chat',
      headers: { 'content-type': FORM, ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  const DAYS = 'look-for-home=2026-11-29 send-end-letter';
  const daysIn = (body: string) =>
    (JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}') as { days?: unknown }).days;

  it('hands them to its script, in the language of the list, and is kept by no browser', async () => {
    const { body, headers } = await post({ days: DAYS, lang: 'ar' });
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(daysIn(body)).toEqual([
      { task: 'look-for-home', on: '2026-11-29' },
      { task: 'send-end-letter', on: null },
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('has none of them for whoever opens it next', async () => {
    await post({ days: DAYS, lang: 'en' });
    expect(daysIn((await get('/chat?lang=en')).body)).toBeUndefined();
  });

  it('takes none from a form on another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const { body, statusCode } = await post({ days: DAYS, lang: 'en' }, { 'sec-fetch-site': site });
      expect([statusCode, daysIn(body)]).toEqual([200, undefined]);
    }
    expect(daysIn((await post({ days: DAYS }, { 'sec-fetch-site': 'same-origin' })).body)).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['words', 'look for home'],
    ['a script', '</script><script>'],
    ['a day that is none', 'look-for-home=soon'],
    ['far too many', Array.from({ length: 31 }, (_, n) => `t${n}`).join(' ')],
  ])('takes %s for no days', async (_name, days) => {
    const { body } = await post({ days });
    expect(daysIn(body) ?? []).not.toContainEqual(expect.objectContaining({ task: '</script><script>' }));
    expect(body).not.toContain('<script>');
  });
});

describe('the page in a frame', () => {
  const options = {
    words: Object.fromEntries(LOCALES.map((locale) => [locale, readWords(locale, 'chat')])) as Record<Locale, Words>,
    service: 'Hub',
    greeting: () => [],
    leaveTo: 'https://www.bbc.co.uk/weather',
  };

  it('is not there where no site is named', async () => {
    expect((await get('/chat/embedded')).statusCode).toBe(404);
  });

  it('may stand on the pages of the sites that are named, and no other page of ours may', async () => {
    const sites = ['https://www.council.example', 'https://school.example'];
    const framed = fastify();
    await framed.register(chatPage({ ...options, assetsDir, framedBy: sites }));
    const { body, headers } = await framed.inject('/chat/embedded?lang=ar');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`frame-ancestors ${sites.join(' ')};`);
    expect(policy.replace(/frame-ancestors [^;]+/, '')).not.toMatch(/council|unsafe/);
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('href="/chat/exit" target="_top"');
    for (const path of ['/chat', '/chat/exit']) {
      expect((await framed.inject(path)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    expect((await framed.inject('/chat')).body).not.toContain('council');
    await framed.close();
  });
});

describe('what else the page is made of', () => {
  it.each(LOCALES)('has the words of %s', async (locale) => {
    const { body } = await get(`/chat/words/${locale}`);
    expect(JSON.parse(body)).toEqual({ locale, words: readWords(locale, 'chat') });
  });

  it.each(['xx', 'en-GB', '..%2fen'])('has no words of %s', async (locale) => {
    expect((await get(`/chat/words/${locale}`)).statusCode).toBe(404);
  });

  it('serves its script compressed, to be kept for ever', async () => {
    const { headers, rawPayload } = await get('/chat/assets/chat-a1.js', { 'accept-encoding': 'br' });
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('br');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(brotliDecompressSync(rawPayload).toString()).toBe(SCRIPT);
  });

  it.each(['manifest.json', 'style-b2.css', 'chat-a1.js.br', '..%2f..%2fpackage.json'])(
    'does not serve %s',
    async (file) => {
      expect((await get(`/chat/assets/${file}`)).statusCode).toBe(404);
    },
  );
});

describe('the way out', () => {
  it('clears what the browser kept, names nothing of us and goes on without a script', async () => {
    const { body, headers } = await get('/chat/exit');
    expect(headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<meta http-equiv="refresh" content="0; url=https://www.bbc.co.uk/weather">');
    expect(body).not.toMatch(/script|Hub|fingerpost/i);
  });
});
