import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGivers } from '../../../bot/givers.ts';
import { posterPage } from '../../../bot/poster-page/poster-page.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge as delivered } from '../../delivered-knowledge.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  await app.register(
    posterPage({
      knowledge: delivered,
      givers: new Map([['school', 'St Mary’s <School>']]),
      say: loadWords(),
      service: 'The Hub',
      origin: () => 'https://help.example',
    }),
  );
});
afterAll(() => app.close());

const poster = async (query: string) => (await app.inject(`/poster?${query}`)).body;

describe('a poster', () => {
  it('has the address of the chat in its language, from its giver and with its start, to be read and to be scanned', async () => {
    const body = await poster('lang=ar&from=school&start=guide-gp');
    const address = 'https://help.example/chat?lang=ar&start=guide-gp&from=school';
    expect(body).toContain(`<bdi dir="ltr">${address.replaceAll('&', '&#38;')}</bdi>`);
    expect(scanned(body)).toBe(address);
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('<bdi>St Mary’s &#60;School&#62;</bdi>');
  });

  it.each(['from=nobody', 'start=guide-nothing', 'start=toString', 'from=%3Cscript%3E', 'from=school&from=school'])(
    'leaves out what is not known: %s',
    async (query) => {
      const body = await poster(`lang=en&${query}`);
      expect(scanned(body)).toBe('https://help.example/chat?lang=en');
      expect(body).not.toContain('<script');
    },
  );

  it('runs no script and stands in no other page', async () => {
    const { headers } = await app.inject('/poster');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('the list of givers', () => {
  it('is nobody where there is no file, and those of the demonstration where it is one', async () => {
    expect(await readGivers(null)).toEqual(new Map());
    const demonstration = fileURLToPath(new URL('../../../bot/demo/givers.yaml', import.meta.url));
    expect([...(await readGivers(demonstration)).keys()]).toContain('hub');
  });
});

/** What a camera reads off the sheet. */
function scanned(html: string): string {
  const size = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1]);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const [from, to] = [Number(x) * scale, (Number(x) + Number(length)) * scale];
      for (let column = from; column < to; column += 1) data.set([0, 0, 0], (row * width + column) * 4);
    }
  }
  return decodeQR({ width, height: width, data });
}
