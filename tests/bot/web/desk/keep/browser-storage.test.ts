import { expect, it } from 'vitest';
import { browserStorage } from '../../../../../bot/web/desk/keep/browser-storage.ts';

it('is one that lasts as long as the page where the browser shuts its own', () => {
  const storage = browserStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  storage.setItem('desk:a', '1');
  storage.setItem('desk:b', '2');
  storage.removeItem('desk:a');
  expect([storage.getItem('desk:a'), storage.getItem('desk:b'), storage.length, storage.key(0)]).toEqual([
    null,
    '2',
    1,
    'desk:b',
  ]);
});

it('does not hide another error', () => {
  expect(() =>
    browserStorage(() => {
      throw new TypeError('broken');
    }),
  ).toThrow('broken');
});
