import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../../bot/prepare/places.mjs';
import { runningServers } from '../../bot/store/embedded/running-servers.ts';
import { freePort } from '../service/running-service.ts';
import { startProcess } from '../service/service-process.ts';

const START_MS = 180_000;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fp-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a service that cannot start says why in one sentence, and ends', { timeout: START_MS }, () => {
  test('when its port is taken, and leaves no Redis behind', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');

    const { code, said } = await startAndEnd({ PORT: String(port) });
    other.close();

    expect(code).toBe(1);
    expect(said).toEqual(['The port is taken. Stop what uses it, or set PORT to another number.']);
    expect(await runningServers(join(directory, 'redis'))).toEqual([]);
    expect(await runningServers(join(directory, 'keys'))).toEqual([]);
  });

  test.each(['abc', '65536'])('when PORT is %s', async (PORT) => {
    expect(await startAndEnd({ PORT })).toEqual({
      code: 1,
      said: ['PORT: must be a whole number from 0 to 65535. Set it again, or unset it for its default.'],
    });
  });

  test.each([
    ['HOST', '0.0.0.0', 'without MicrosoftAppId and MicrosoftAppTenantId only 127.0.0.1 is allowed. Unset HOST.'],
    [
      'FINGERPOST_PUBLIC_URL',
      'https://help.example',
      'needs MicrosoftAppId and MicrosoftAppTenantId. Set them, or unset it.',
    ],
  ])('when the demonstration would be reachable from other machines by %s', async (name, value, sentence) => {
    expect(await startAndEnd({ [name]: value })).toEqual({ code: 1, said: [`${name}: ${sentence}`] });
  });
});

describe('a broken file of the knowledge stops the start with file, line and reason', { timeout: START_MS }, () => {
  let project: string;
  beforeAll(async () => {
    project = await copiedProject();
  }, START_MS);
  afterAll(() => rm(project, { recursive: true, force: true }));

  test('a guide', async () => {
    const guide = join(project, 'knowledge/guides/health/gp/guide.yaml');
    const text = await readFile(guide, 'utf8');
    expect(text).toContain('topic: health');
    await writeFile(guide, text.replace('topic: health', 'topic: healthy'));

    const { code, said } = await startAndEnd({}, project);
    await writeFile(guide, text);

    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^guides\/health\/gp\/guide\.yaml:2 .*topic/)]);
  });

  test('the phrases of urgent harm', async () => {
    await writeFile(join(project, 'knowledge/danger/phrases/en.yaml'), 'locale: en\nwords: [\n');

    const { code, said } = await startAndEnd({}, project);

    expect(code).toBe(1);
    expect(said[0]).toMatch(/^knowledge\/danger\/phrases\/en\.yaml:\d+: /);
    expect(said.join('\n')).not.toMatch(/^\s+at /m);
  });
});

/** Starts the service, which is to end by itself; `said` is what it wrote for people, without its log. */
async function startAndEnd(
  env: Record<string, string>,
  project?: string,
): Promise<{ code: number | null; said: string[] }> {
  const { stderr, ended } = startProcess(
    { PORT: String(await freePort()), FINGERPOST_DATA: directory, ...env },
    project,
  );
  const code = await ended;
  return { code, said: stderr.all.filter((line) => !line.startsWith('{')) };
}

/** The project with files of its own, to break. */
async function copiedProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'fp-'));
  for (const part of ['bot', 'dialogs', 'knowledge', 'locales', 'package.json']) {
    await cp(join(projectFolder, part), join(project, part), { recursive: true });
  }
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'));
  return project;
}
