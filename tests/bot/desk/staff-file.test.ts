import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDemoStaff } from '../../../bot/demo/demo-staff.ts';
import { directoryOf, readStaffFile } from '../../../bot/desk/staff-file.ts';

const RECORD = `{ adult: true, organisation_is: charity, checks: [{ name: DBS, on: 2026-01-01, until: 2029-01-01 }],
      training: [{ name: safeguarding, on: 2026-01-01 }] }`;
const entry = (record: string) =>
  `staff:\n  - { id: "t:amal", name: Amal, role: adviser, organisation: Hub, hub: hub, languages: [en]${record} }\n`;

async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'staff-'));
  try {
    const file = join(folder, 'staff.yaml');
    await writeFile(file, text);
    return await readStaffFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('a directory tells of everybody that they are 18 or over, with checks and training', async () => {
  const staff = await read(entry(`, record: ${RECORD}`));
  expect(staff).toMatchObject([{ name: 'Amal', record: { adult: true, organisation_is: 'charity' } }]);
  expect(await directoryOf(staff).all()).toEqual(staff);
});

it.each([
  ['no record', ''],
  ['somebody under 18', `, record: ${RECORD.replace('adult: true', 'adult: false')}`],
  ['an organisation of no known kind', `, record: ${RECORD.replace('charity', 'unknown')}`],
])('a directory with %s stops the start, naming the file', async (_, record) => {
  await expect(read(entry(record))).rejects.toThrow(/staff\.yaml: /);
});

it('the demonstration’s own staff may talk with people', async () => {
  for (const { record } of await readDemoStaff()) expect(record).toMatchObject({ adult: true });
});
