import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTeamsPackage } from '../../../bot/config.ts';
import { buildPackage } from '../../../bot/teams-app/build-package.ts';
import { faultsOf } from '../../../bot/teams-app/check-manifest.ts';
import { teamsManifest } from '../../../bot/teams-app/manifest.ts';
import { unzip } from './unzip.ts';

const ICONS = new URL('../../../bot/teams-app/icons/', import.meta.url);
const ENVIRONMENT = {
  FINGERPOST_PUBLIC_URL: 'https://desk.example.org',
  FINGERPOST_TEAMS_APP_ID: '55555555-5555-4555-8555-55555555ABCD',
  MicrosoftAppId: '66666666-6666-4666-8666-666666666666',
  FINGERPOST_OPERATOR: 'Example Hub',
  FINGERPOST_PRIVACY_URL: 'https://example.org/privacy',
  FINGERPOST_TERMS_URL: 'https://example.org/terms',
};
const APP = readTeamsPackage(ENVIRONMENT);

describe('the manifest', () => {
  it('is as the published schema demands', () => {
    expect(faultsOf(teamsManifest(APP, '1.2.3'))).toEqual([]);
  });

  it('would be found wrong with a field that the schema does not know, or without one that it demands', () => {
    const { accentColor: _, ...manifest } = { ...teamsManifest(APP, '1.2.3'), accentColor: '', colour: 'green' };
    expect(faultsOf(manifest)).toEqual([
      "the manifest must have required property 'accentColor'",
      'the manifest must NOT have additional properties (colour)',
    ]);
    expect(faultsOf(teamsManifest({ ...APP, botId: 'bot' }, '1.2.3'))[0]).toContain('/bots/0/botId must match pattern');
  });

  it('opens the desk as the first tab, on the host of the service, and signs in by the application of that host', () => {
    expect(teamsManifest(APP, '1.2.3')).toMatchObject({
      version: '1.2.3',
      id: '55555555-5555-4555-8555-55555555abcd',
      staticTabs: [{ contentUrl: 'https://desk.example.org/desk/teams/?host=teams' }, {}, {}],
      bots: [{ botId: ENVIRONMENT.MicrosoftAppId }],
      validDomains: ['desk.example.org'],
      webApplicationInfo: {
        id: '55555555-5555-4555-8555-55555555abcd',
        resource: 'api://desk.example.org/55555555-5555-4555-8555-55555555abcd',
      },
    });
  });
});

describe('the package', () => {
  it('holds the manifest and both icons, whole', async () => {
    const entries = unzip(await buildPackage(APP, '1.2.3', ICONS));
    expect([...entries.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(JSON.parse(String(entries.get('manifest.json')))).toEqual(teamsManifest(APP, '1.2.3'));
    for (const name of ['color.png', 'outline.png'])
      expect(entries.get(name)?.equals(await readFile(new URL(name, ICONS))), name).toBe(true);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => buildPackage(APP, '1.2.3', ICONS)));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect((await buildPackage(APP, '1.2.4', ICONS)).equals(first ?? Buffer.alloc(0))).toBe(false);
  });

  it('has an outline of nothing but white, because Teams colours it by the theme', async () => {
    const png = await readFile(new URL('outline.png', ICONS));
    for (const [red, green, blue, alpha] of pixels(png))
      if (alpha !== 0) expect([red, green, blue]).toEqual([255, 255, 255]);
  });

  it('is not made with a name that Teams cuts', async () => {
    const app = { ...APP, operator: 'The Advice Centre of a Very Long Street' };
    await expect(buildPackage(app, '1.2.3', ICONS)).rejects.toThrow(
      'FINGERPOST_OPERATOR: Teams takes 32 characters. Set a shorter name for this command.',
    );
  });
});

describe('what is missing is said in one line, with its cure', () => {
  it.each(Object.keys(ENVIRONMENT))('without %s', (name) => {
    expect(() => readTeamsPackage({ ...ENVIRONMENT, [name]: '' })).toThrow(
      `${name}: is not set. Set it; README.md says what it is for.`,
    );
  });

  it.each([
    ['FINGERPOST_PUBLIC_URL', 'http://127.0.0.1:3978', 'Teams opens https addresses with a host name and no port.'],
    ['FINGERPOST_PUBLIC_URL', 'https://127.0.0.1', 'Teams opens https addresses with a host name and no port.'],
    ['FINGERPOST_TEAMS_APP_ID', 'fingerpost', 'must be an id such as 00000000-0000-4000-8000-000000000000.'],
    ['MicrosoftAppId', 'bot', 'must be an id such as 00000000-0000-4000-8000-000000000000.'],
  ])('with a %s of %s', (name, value, words) => {
    expect(() => readTeamsPackage({ ...ENVIRONMENT, [name]: value })).toThrow(`${name}: ${words} Set `);
  });

  it('by the command, which then ends with 1 and makes nothing', async () => {
    const { FINGERPOST_TERMS_URL: _, ...environment } = ENVIRONMENT;
    expect(await run(environment)).toEqual({
      code: 1,
      said: 'FINGERPOST_TERMS_URL: is not set. Set it; README.md says what it is for.\n',
    });
  });
});

/** Runs the command with this environment and nothing else of ours. */
function run(environment: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const command = fileURLToPath(new URL('../../../bot/teams-app/package.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [command], { env: environment }, (error, _, said) =>
      resolve({ code: error?.code ?? 0, said }),
    );
  });
}

/** Every pixel of an RGBA picture. Each line begins with how its bytes were filtered, to be undone by what is left and above. */
function pixels(png: Buffer): number[][] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const data = inflateSync(imageData(png));
  const stride = width * 4;
  const lines: number[][] = [];
  for (let y = 0; y < height; y += 1) {
    const line: number[] = [];
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [line[x - 4] ?? 0, lines[y - 1]?.[x] ?? 0, lines[y - 1]?.[x - 4] ?? 0];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      line.push(((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 255);
    }
    lines.push(line);
  }
  return lines.flatMap((line) => Array.from({ length: width }, (_, x) => line.slice(x * 4, x * 4 + 4)));
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

function paeth(left: number, up: number, corner: number): number {
  const near = left + up - corner;
  const [a, b, c] = [Math.abs(near - left), Math.abs(near - up), Math.abs(near - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
