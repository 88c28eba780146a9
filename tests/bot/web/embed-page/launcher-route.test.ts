import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { launcher } from '../../../../bot/web/embed-page/launcher-route.ts';

it('the launcher is served compressed, to be loaded by any site and asked for again after an hour', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'launcher-'));
  await writeFile(join(folder, 'embed.js'), 'launch()');
  const app = fastify();
  await app.register(launcher(join(folder, 'embed.js')));
  const { headers, rawPayload } = await app.inject({ url: '/embed.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=3600',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(rawPayload).toString()).toBe('launch()');
  await app.close();
  await rm(folder, { recursive: true });
});
