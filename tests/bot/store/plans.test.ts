import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../../bot/store/reply.ts';
import { type PlanCode, planCodeFrom } from '../../../dialogs/plan/code.ts';
import type { KeptPlan, PlanStep } from '../../../dialogs/plan/plan.ts';
import { drawnBytes } from '../../draws.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const newCode = (): PlanCode => planCodeFrom(drawnBytes(12));
const plan = (goal: string, ...steps: PlanStep[]): KeptPlan => ({
  v: 1,
  goal,
  steps,
  followUp: null,
  area: null,
  daysForgotten: null,
});
const gp: PlanStep = { id: 'guide:gp', state: 'to-do' };

describe('a plan that is kept under a code', () => {
  it('is read with the code, in any process', async () => {
    const code = newCode();
    await test.plans.write(code, () => plan('a job', gp));
    const other = await test.another();
    expect(await other.plans.read(code)).toEqual({ at: await test.plans.placeOf(code), plan: plan('a job', gp) });
  });

  it('is not there under any other code', async () => {
    await test.plans.write(newCode(), () => plan('a job'));
    expect(await test.plans.read(newCode())).toBeNull();
  });

  it('ends 30 days after its last use, and both halves of its key with it', async () => {
    const code = newCode();
    await test.plans.write(code, () => plan('a job'));
    const at = await test.plans.placeOf(code);
    await test.data.send(['PEXPIRE', `plan:1:${at}`, '5000']);
    await test.keys.send(['PEXPIRE', `p:${at}`, '5000']);
    await test.plans.read(code);
    const month = 30 * 24 * 3_600_000;
    expect(await test.data.send(['PTTL', `plan:1:${at}`])).toBeGreaterThan(month - 60_000);
    expect(await test.keys.send(['PTTL', `p:${at}`])).toBeGreaterThan(month - 60_000);
    await test.data.send(['DEL', `plan:1:${at}`]);
    expect(await test.plans.read(code)).toBeNull();
  });

  it('loses nothing where two processes change it at once', async () => {
    const code = newCode();
    await test.plans.write(code, () => plan('a job'));
    const other = await test.another();
    const adding = (id: string) => (kept: KeptPlan | null) => plan('a job', ...(kept?.steps ?? []), { ...gp, id });
    await Promise.all([test.plans.write(code, adding('guide:one')), other.plans.write(code, adding('guide:two'))]);
    const kept = await test.plans.read(code);
    expect(kept?.plan.steps.map(({ id }) => id).sort()).toEqual(['guide:one', 'guide:two']);
  });

  it('is not made anew by a change that leaves it', async () => {
    const code = newCode();
    await test.plans.write(code, (kept) => (kept === null ? null : plan('again')));
    expect(await test.plans.read(code)).toBeNull();
    expect(await test.keys.send(['EXISTS', `p:${await test.plans.placeOf(code)}`])).toBe(0);
  });

  it('cannot be read after it was dropped, not even from what an old file or backup still holds', async () => {
    const code = newCode();
    await test.plans.write(code, () => plan('a job'));
    const at = await test.plans.placeOf(code);
    const backup = await test.data.send(['GET', `plan:1:${at}`]);
    await test.plans.drop(at);
    expect(await test.plans.read(code)).toBeNull();
    await test.data.send(['SET', `plan:1:${at}`, backup as Buffer]);
    expect(await test.plans.read(code)).toBeNull();
  });
});

describe('what lies in the store', () => {
  it('is neither the code nor a word of the plan, in no file of either server', async () => {
    const code = newCode();
    await test.plans.write(code, () => plan('canary-goal', { ...gp, id: 'guide:canary-step' }));
    const files = await readdir(test.dataDir, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    const bytes = await Promise.all(paths.map((path) => readFile(path)));
    expect(Buffer.concat(bytes).includes(`plan:1:${await test.plans.placeOf(code)}`)).toBe(true);
    for (const text of [code, 'canary-goal', 'canary-step']) {
      expect(bytes.filter((each) => each.includes(text))).toEqual([]);
    }
  });

  it('does not open in another place', async () => {
    const [one, other] = [newCode(), newCode()];
    await test.plans.write(one, () => plan('one'));
    await test.plans.write(other, () => plan('other'));
    const [from, to] = [await test.plans.placeOf(one), await test.plans.placeOf(other)];
    const sealed = await test.data.send(['GET', `plan:1:${from}`]);
    await test.data.send(['SET', `plan:1:${to}`, sealed as Buffer]);
    await expect(test.plans.read(other)).rejects.toMatchObject({ code: 'internal' });
  });

  it('is under a place that says nothing without the master key', async () => {
    const code = newCode();
    const at = await test.plans.placeOf(code);
    expect(at).toMatch(/^[\w-]{43}$/);
    expect(textOf(at)).not.toContain(code);
  });
});
