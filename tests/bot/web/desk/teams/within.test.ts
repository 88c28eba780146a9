import { expect, it } from 'vitest';
import { NoAnswer, within } from '../../../../../bot/web/desk/teams/within.ts';

it('gives the answer that comes in time, or its fault', async () => {
  expect(await within(1_000, Promise.resolve('yes'))).toBe('yes');
  await expect(within(1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('does not wait any longer', async () => {
  await expect(within(10, new Promise(() => {}))).rejects.toThrow(NoAnswer);
});
