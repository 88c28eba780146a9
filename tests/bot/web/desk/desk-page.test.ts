import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secureHeaders } from '../../../../bot/http/security-headers.ts';
import { deskPage } from '../../../../bot/web/desk-page/desk-page.ts';

const PAGE =
  '<meta property="csp-nonce" nonce="__STYLE_NONCE__"><script src="/desk/assets/a.js" nonce="__STYLE_NONCE__">';

describe("the desk's page", () => {
  let buildDirectory: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    buildDirectory = await mkdtemp(join(tmpdir(), 'fingerpost-desk-page-'));
    await mkdir(join(buildDirectory, 'assets'));
    await writeFile(join(buildDirectory, 'index.html'), PAGE);
    await writeFile(join(buildDirectory, 'assets', 'a.js'), 'export {};');
    app = fastify();
    secureHeaders(app, { https: false });
    app.register(deskPage({ buildDirectory, issuer: 'https://login.example/tenant/v2.0', inTeams: false }));
    await app.ready();
  });

  afterEach(async () => {
    await app.close();
    await rm(buildDirectory, { recursive: true });
  });

  it('carries a nonce of its own in every answer, the same in the page and in the policy', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const { body, headers } = await app.inject('/desk/');
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(nonce).toMatch(/^[\w+/]{22}==$/);
      expect(body).not.toContain('__STYLE_NONCE__');
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('lets in no script but our own files, and calls nobody but us and the sign-in', async () => {
    const { headers } = await app.inject('/desk/');
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' https://login.example");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join()).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('may not be shown inside another page, and has no tab where Teams is not set up', async () => {
    expect((await app.inject('/desk/?host=teams')).headers['content-security-policy']).toMatch(
      /frame-ancestors 'none'$/,
    );
    expect((await app.inject('/desk/teams/')).statusCode).toBe(404);
  });

  it('is a tab for the hosts that Teams documents and for nobody else, at one address only', async () => {
    const withTab = fastify();
    secureHeaders(withTab, { https: false });
    withTab.register(deskPage({ buildDirectory, issuer: 'https://login.example', inTeams: true }));
    const frames = async (path: string) =>
      /frame-ancestors [^;]*/.exec(String((await withTab.inject(path)).headers['content-security-policy']))?.[0];
    const tab = await withTab.inject('/desk/teams/?host=teams');
    expect(tab.statusCode).toBe(200);
    expect(tab.headers['x-frame-options']).toBeUndefined();
    expect(String(tab.headers['content-security-policy']).split('; ')).toContain("connect-src 'self'");
    expect(await frames('/desk/teams/')).toBe(
      'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
    );
    for (const path of ['/desk/', '/desk/?host=teams', '/desk/assets/a.js', '/desk/teams', '/'])
      expect(await frames(path), path).toBe("frame-ancestors 'none'");
    await withTab.close();
  });

  it('keeps its files for a year, because their names change with what is in them', async () => {
    const { statusCode, headers } = await app.inject('/desk/assets/a.js');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/desk/assets/../index.html', '/desk/assets/%2e%2e/index.html', '/desk/assets/a.js.map', '/desk/assets/'])(
    'gives nothing else: %s',
    async (path) => {
      expect((await app.inject(path)).statusCode).not.toBe(200);
    },
  );

  it('sends whoever leaves the last slash out to the desk', async () => {
    const { statusCode, headers } = await app.inject('/desk');
    expect([statusCode, headers.location]).toEqual([308, '/desk/']);
  });

  it('does not start with a build that has no place for a nonce', async () => {
    await writeFile(join(buildDirectory, 'index.html'), '<p>old</p>');
    const other = fastify();
    other.register(deskPage({ buildDirectory, issuer: 'https://login.example', inTeams: false }));
    await expect(other.ready()).rejects.toThrow('no place for a nonce');
  });
});
