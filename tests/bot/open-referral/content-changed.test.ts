import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentChanged } from '../../../bot/open-referral/content-changed.ts';
import { copyOfFixture } from '../../knowledge/fixture.ts';

test('an area has changed when the newest of its files did, of those that people write and of those that came from feeds', () => {
  using copy = copyOfFixture();
  const folder = join(copy.root, 'areas/testham');
  mkdirSync(join(folder, 'imported'));
  writeFileSync(join(folder, 'imported/feed.json'), '{}');
  const touch = (name: string, date: string) => utimesSync(join(folder, name), new Date(date), new Date(date));
  for (const name of ['area.yaml', 'organisations.yaml', 'imported/feed.json']) touch(name, '2026-01-01T00:00Z');
  touch('services.yaml', '2026-02-01T00:00Z');
  expect(contentChanged(copy.root)('testham')).toBe('2026-02-01T00:00:00.000Z');
  touch('imported/feed.json', '2026-03-01T00:00Z');
  expect(contentChanged(copy.root)('testham')).toBe('2026-03-01T00:00:00.000Z');
});
