import type { Browser } from 'playwright-core';
import type { Locale } from '../../locales/locale.ts';
import { PHONE } from './chromium.ts';

/** 400 kbit/s and a round trip of 400 ms. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export type FirstView = {
  /** Bytes that crossed the network, heads and bodies, as compressed. */
  readonly htmlBytes: number;
  readonly allBytes: number;
  /** Milliseconds until one can read the greeting and write, and until one can send and be answered. */
  readonly writableMs: number;
  readonly usableMs: number;
};

/** Opens the chat page in an empty browser on a slow line, and measures its first view. */
export async function measureFirstView(browser: Browser, url: string, locale: Locale): Promise<FirstView> {
  const context = await browser.newContext({ ...PHONE, locale });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', SLOW);
  const documents = new Set<string>();
  let htmlBytes = 0;
  let allBytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document') documents.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allBytes += encodedDataLength;
    if (documents.has(requestId)) htmlBytes += encodedDataLength;
  });
  network.on('Network.webSocketFrameReceived', ({ response }) => {
    allBytes += Buffer.byteLength(response.payloadData);
  });
  const streams = page.waitForEvent('websocket').then((opened) => opened.waitForEvent('framereceived'));
  const start = performance.now();
  await page.goto(`${url}/chat?lang=${locale}`, { waitUntil: 'commit' });
  await page.getByRole('textbox').waitFor();
  const writableMs = Math.round(performance.now() - start);
  // The answers to choose come with the conversation itself: from then on what is sent is answered.
  await page.getByRole('log').getByRole('button').first().waitFor();
  const usableMs = Math.round(performance.now() - start);
  await streams;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { htmlBytes, allBytes, writableMs, usableMs };
}
