import { expect, it } from 'vitest';
import { Reader } from '../../../../../bot/web/desk/state/reader.ts';

it('reads once more for all who ask during a reading, never twice at once', async () => {
  const readings: PromiseWithResolvers<void>[] = [];
  const reader = new Reader(() => {
    const reading = Promise.withResolvers<void>();
    readings.push(reading);
    return reading.promise;
  });
  const first = reader.again();
  const second = reader.again();
  const third = reader.again();
  expect(readings).toHaveLength(1);
  readings[0]?.resolve();
  await first;
  await Promise.resolve();
  expect(readings).toHaveLength(2);
  readings[1]?.resolve();
  await Promise.all([second, third]);
  expect(readings).toHaveLength(2);
});
