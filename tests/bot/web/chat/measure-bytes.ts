import { chromium } from 'playwright-core';
import { standIn } from './stand-in.ts';

/**
 * Measures the first view of the built page in a real browser, in each language the bytes that cross the network (heads and bodies,
 * as compressed), and on a slow line the time until one can write and until one can send: `node tests/bot/web/chat/measure-bytes.ts
 * [chromium]`. Prints one JSON object: the largest of each, in bytes and milliseconds. The style stands in the HTML, so `css` is 0.
 */
const [, , executablePath = '/usr/bin/chromium'] = process.argv;
/** 400 kbit/s and 400 ms round trip. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

type Measured = Record<'html' | 'script' | 'css' | 'other' | 'total' | 'writableMs' | 'usableMs', number>;

const service = await standIn();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const measured: Measured[] = [];
for (const locale of ['en', 'ar', 'pl']) measured.push(await measure(locale));
await browser.close();
await service.stop();
const names = Object.keys(measured[0] ?? {}) as (keyof Measured)[];
const largest = Object.fromEntries(names.map((name) => [name, Math.max(...measured.map((one) => one[name]))]));
process.stdout.write(`${JSON.stringify(largest)}\n`);

async function measure(locale: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', SLOW);
  const kinds = new Map<string, string>();
  const bytes = { html: 0, script: 0, css: 0, other: 0 };
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    const name = kind === 'Document' ? 'html' : kind === 'Script' ? 'script' : kind === 'Stylesheet' ? 'css' : 'other';
    bytes[name] += encodedDataLength;
  });
  network.on('Network.webSocketFrameReceived', ({ response }) => {
    bytes.other += Buffer.byteLength(response.payloadData);
  });
  const start = performance.now();
  const socket = page.waitForEvent('websocket').then((opened) => opened.waitForEvent('framereceived'));
  const loaded = page.goto(`${service.address}/chat?lang=${locale}`, { waitUntil: 'commit' });
  await loaded;
  await page.locator('#box').waitFor();
  const writableMs = Math.round(performance.now() - start);
  await page.locator('#log .choices button').first().waitFor();
  const usableMs = Math.round(performance.now() - start);
  await socket;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { ...bytes, total: bytes.html + bytes.script + bytes.css + bytes.other, writableMs, usableMs };
}
