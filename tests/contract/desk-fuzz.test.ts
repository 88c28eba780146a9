import { expect, inject, test } from 'vitest';
import { fuzzAll } from './fuzz-all.ts';

/** For each of the five groups of endpoints: with fewer, the desk's are not all met by what they take. */
const REQUESTS = inject('payloads') / 2;

test('requests of any kind to the desk, its sign-in, the chat, its health and the directory: no 5xx, no hang, nothing repeated', async () => {
  const { seed, groups, logged } = await fuzzAll(REQUESTS, inject('seed'));

  const faults = Object.values(groups).flatMap((group) => group.faults);
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(logged).toBe(0);
  // What was sent came through the door as well as to it.
  expect(Object.keys(groups)).toEqual(['desk', 'chat', 'openid', 'health', 'directory']);
  for (const { byStatus } of Object.values(groups)) expect(byStatus[200]).toBeGreaterThan(0);
  expect(groups['desk']?.byStatus).toMatchObject({ 204: expect.any(Number), 409: expect.any(Number) });
}, 300_000);
