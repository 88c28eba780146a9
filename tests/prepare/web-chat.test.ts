import { expect, it } from 'vitest';
import { isAsPublished } from '../../bot/prepare/web-chat.mjs';

it('an archive is as it was published only if its digest is', () => {
  const empty = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
  expect(isAsPublished(new Uint8Array(), empty)).toBe(true);
  expect(isAsPublished(Uint8Array.of(0), empty)).toBe(false);
});
