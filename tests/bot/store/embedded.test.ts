import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectStore } from '../../../bot/store/connect.ts';
import { runningServers } from '../../../bot/store/embedded/running-servers.ts';
import type { ServerEvent } from '../../../bot/store/embedded/supervise.ts';
import { type Embedded, startEmbedded } from '../../../bot/store/embedded.ts';
import { committed, newConversation, newId, said } from './conversation-fixture.ts';

const TIMEOUT = 120_000;

let root: string;
let running: Embedded[];
let events: { server: string; event: ServerEvent }[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fp-'));
  running = [];
  events = [];
});
afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await rm(root, { recursive: true, force: true });
}, TIMEOUT);

async function start(more: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<Embedded> {
  const log = (server: string, event: ServerEvent) => void events.push({ server, event });
  const embedded = await startEmbedded({ dataDir: root, log, ...more });
  running.push(embedded);
  return embedded;
}

const servers = async (directory = root) =>
  [...(await runningServers(join(directory, 'redis'))), ...(await runningServers(join(directory, 'keys')))].sort();

/** A service that starts its Redis, says one thing in a conversation and is then killed with -9. */
async function killedService(id: string): Promise<void> {
  const service = fork(new URL('./embedded-service.ts', import.meta.url), [root, id], { stdio: 'ignore' });
  await once(service, 'message');
  service.kill('SIGKILL');
  await once(service, 'exit');
}

describe('the embedded Redis', { timeout: TIMEOUT }, () => {
  it('keeps conversations when it is stopped, leaves nothing running, and goes on with them', async () => {
    const id = newId();
    const first = await start();
    const before = await connectStore(first);
    await committed(before.store, { from: await newConversation(before.store, id), entries: [said('hello')] });
    await before.close();
    expect(await servers()).toHaveLength(2);
    await first.stop();
    running = [];
    expect(await servers()).toEqual([]);

    const after = await connectStore(await start());
    expect(await after.store.entries(id, 0)).toMatchObject([{ text: 'hello' }]);
    await after.close();
  });

  it('is adopted when a killed service left it alive, with all that was acknowledged', async () => {
    const id = newId();
    await killedService(id);
    const left = await servers();
    expect(left).toHaveLength(2);
    const store = await connectStore(await start());
    expect(await servers()).toEqual(left);
    expect(events.map(({ event }) => event.kind)).toEqual(['adopted', 'adopted']);
    expect(await store.store.entries(id, 0)).toMatchObject([{ text: 'said before the kill' }]);
    await store.close();
  });

  it('is started again when it dies, also when it was adopted', async () => {
    await killedService(newId());
    const store = await connectStore(await start());
    const [dataPid = 0] = await runningServers(join(root, 'redis'));
    process.kill(dataPid, 'SIGKILL');
    while (!events.some(({ event }) => event.kind === 'started')) await new Promise(setImmediate);
    expect(events).toContainEqual({ server: 'data', event: { kind: 'gone' } });
    expect(await runningServers(join(root, 'redis'))).toHaveLength(1);
    await store.close();
  });

  it('is started again when it dies before it is watched', async () => {
    let deaths = 0;
    const dieTwice = (server: string, event: ServerEvent) => {
      events.push({ server, event });
      if (server !== 'data' || event.kind !== 'started' || deaths === 2) return;
      deaths += 1;
      process.kill(event.pid, 'SIGKILL');
    };
    const embedded = await start({ log: dieTwice });

    const { close } = await connectStore(embedded);
    await close();
    await expect.poll(() => deaths).toBe(2);
    await expect.poll(() => events.filter(({ event }) => event.kind === 'started')).toHaveLength(4);
  });

  it('is for one service at a time, and says so', async () => {
    await start();
    const pids = await servers();
    await expect(start()).rejects.toMatchObject({ name: 'EmbeddedError', reason: 'in-use' });
    await expect(start()).rejects.toThrow('Another Fingerpost is running on');
    expect(await servers()).toEqual(pids);
  });

  it('gives the directory back when it is stopped and when its service is killed', async () => {
    await killedService(newId());
    await (await start()).stop();
    running = [];
    await start();
  });

  it('replaces a server that works in the directory but can no longer be reached', async () => {
    const embedded = await start();
    const before = await servers();
    await rm(embedded.data.socket);
    await rm(embedded.keys.socket);
    await embedded.stop();
    running = [];
    expect(await servers()).toEqual([]);
    expect(before).toHaveLength(2);
  });

  it('can be reached by its owner only', async () => {
    const embedded = await start();
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(root)).toBe('700');
    expect(await mode(join(root, 'redis'))).toBe('700');
    expect(await mode(join(root, 'keys'))).toBe('700');
    expect(await mode(embedded.data.socket)).toBe('700');
    expect(await mode(join(root, 'master.key'))).toBe('600');
  });

  it('takes a short socket path where the directory has a long one', async () => {
    const dataDir = join(root, 'a'.repeat(60), 'b'.repeat(60));
    const embedded = await start({ dataDir });
    expect(embedded.data.socket.length).toBeLessThan(108);
    expect(embedded.data.socket).not.toBe(embedded.keys.socket);
    await (await connectStore(embedded)).close();
    await embedded.stop();
    running = [];
    await rm(join(embedded.data.socket, '..'), { recursive: true });
    await rm(join(embedded.keys.socket, '..'), { recursive: true });
  });

  it('says what to install where there is no redis-server, and gives the directory back', async () => {
    await expect(start({ program: 'no-such-redis-server' })).rejects.toMatchObject({ reason: 'not-installed' });
    await expect(start({ program: 'no-such-redis-server' })).rejects.toThrow('sudo apt-get install redis-server');
    await start();
  });

  it('says so at once when a signal ends redis-server before it answers', async () => {
    const program = join(root, 'killed-server');
    await writeFile(program, '#!/bin/sh\nkill -KILL $$\n', { mode: 0o700 });
    await expect(start({ program })).rejects.toMatchObject({ reason: 'did-not-start' });
  });

  it('says where the reason is when redis-server does not start', async () => {
    await mkdir(join(root, 'redis', 'appendonlydir'), { recursive: true });
    await writeFile(join(root, 'redis', 'appendonlydir', 'appendonly.aof.manifest'), 'broken\n');
    await expect(start()).rejects.toMatchObject({ reason: 'did-not-start' });
    expect(await servers()).toEqual([]);
    expect(await readFile(join(root, 'redis', 'redis.log'), 'utf8')).toContain('AOF manifest');
  });
});

describe('the master key', { timeout: TIMEOUT }, () => {
  it('is made once', async () => {
    const first = await start();
    await first.stop();
    running = [];
    expect((await start()).masterKey).toEqual(first.masterKey);
  });

  it('is the one that was given, and then no file is made', async () => {
    const masterKey = Buffer.alloc(32, 5);
    expect((await start({ masterKey })).masterKey).toEqual(masterKey);
    await expect(stat(join(root, 'master.key'))).rejects.toThrow('ENOENT');
  });

  it('is refused where others may read it or where it is not a key', async () => {
    const path = join(root, 'master.key');
    await writeFile(path, `${Buffer.alloc(32).toString('base64')}\n`, { mode: 0o644 });
    await expect(start()).rejects.toThrow(`chmod 600 ${path}`);
    await writeFile(path, 'short\n');
    await chmod(path, 0o600);
    await expect(start()).rejects.toMatchObject({ reason: 'unsafe-file' });
  });
});
