import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerErrors } from '../../bot/http/error-answers.ts';
import { kioskSquare } from '../../bot/kiosk-side.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  answerErrors(app, () => 'no');
  await app.register(kioskSquare({ publicUrl: 'https://help.example' }));
});
afterAll(() => app.close());

const ask = (text: unknown, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/chat/kiosk/square', payload: { text }, headers });

describe('the square for the camera of a phone', () => {
  it.each(['https://help.example/plan?lang=ar#7K3F9QRT2XWB', 'https://www.nhs.uk/', 'tel:+441512333000'])(
    'is drawn for %s',
    async (address) => {
      const { statusCode, body } = await ask(address, { origin: 'https://help.example' });
      const { size, path } = JSON.parse(body);
      expect(statusCode).toBe(200);
      expect(size).toBeGreaterThan(20);
      expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a word', '', 7, `https://help.example/${'a'.repeat(500)}`])(
    'is drawn for nothing else: %s',
    async (text) => {
      expect((await ask(text)).statusCode).toBe(400);
    },
  );

  it('is drawn for no other site', async () => {
    expect((await ask('https://www.nhs.uk/', { origin: 'https://other.example' })).statusCode).toBe(403);
  });
});
