import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkPublished } from '../../../bot/open-referral/check-published.ts';
import { wirePage } from '../../../knowledge/open-referral/wire/page.ts';
import { wireService, wireServiceMinimal } from '../../../knowledge/open-referral/wire/wire.ts';
import { copyOfFixture, fixtureRoot } from '../../knowledge/fixture.ts';

const command = fileURLToPath(new URL('../../../bot/open-referral/oruk.ts', import.meta.url));
const example = fileURLToPath(new URL('../../knowledge/open-referral/published/service_full.json', import.meta.url));

async function oruk(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, out, err };
}

test('the command imports, and prints JSON and nothing else', async () => {
  using copy = copyOfFixture();
  const { code, out, err } = await oruk(
    'import',
    example,
    '--area',
    'testham',
    '--root',
    copy.root,
    '--on',
    '2026-11-22',
  );
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    read: 1,
    imported: 1,
    updated: 0,
    unchanged: 0,
    rejected: [],
    warnings: expect.any(Array),
  });
});

test('the command exports to a file, whole and as one page', async () => {
  using copy = copyOfFixture();
  const path = join(copy.root, 'export.json');
  const { code, out } = await oruk('export', '--area', 'testham', '--root', copy.root, '--out', path);
  expect([code, JSON.parse(out)]).toEqual([0, { written: path, services: 1 }]);
  const page = wirePage(wireService.strict()).parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(page).toMatchObject({ total_items: 1, last_page: true, contents: [{ name: 'Example: Breakfast club' }] });
});

test.each([
  [[], 2, 'oruk -- import'],
  [['import', example], 2, 'oruk -- import'],
  [['import', example, '--area', 'nowhere'], 2, 'There is no area nowhere'],
  [['import', example, '--area', 'testham', '--source', 'Not A Name'], 2, 'the name of a feed'],
  [['export', '--what', 'x'], 2, "Unknown option '--what'"],
])(
  'the command says what is wrong with %j',
  async (words, code, says) => {
    const told = await oruk(...words, '--root', fixtureRoot);
    expect([told.code, told.out]).toEqual([code, '']);
    expect(told.err).toContain(says);
  },
  30_000,
);

test('what is published is checked by the schemas of a folder, and a schema that wants more finds what is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
  const schema = (it: z.ZodType) => JSON.stringify(z.toJSONSchema(it));
  writeFileSync(join(folder, 'oruk-service_with_definitions.json'), schema(wireService));
  writeFileSync(join(folder, 'service_list.json'), schema(wirePage(wireServiceMinimal.loose())));
  const good = await checkPublished(fixtureRoot, folder);
  expect(good.failures).toEqual([]);
  expect(good.checked).toMatchObject({ 'export of testham by oruk-service_with_definitions.json': 1, '/services': 1 });

  const wantsMore = wireService.extend({ assured_date: z.iso.date() });
  writeFileSync(join(folder, 'oruk-service_with_definitions.json'), schema(wantsMore));
  const { failures } = await checkPublished(fixtureRoot, folder);
  rmSync(folder, { recursive: true });
  expect(failures.map((it) => it.why)).toContain("must have required property 'assured_date'");
});
