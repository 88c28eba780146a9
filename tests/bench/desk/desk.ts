import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DESKTOP, launchChromium, newPage } from '../../browser/chromium.ts';
import { ChatClient } from '../../service/chat-client.ts';
import { startRunningService } from '../../service/running-service.ts';
import { startRedisServers } from '../deployment/redis-servers.ts';
import { percentiles } from '../percentiles.ts';
import { openFiller } from './fill.ts';

/*
 * `npm run measure:desk`: how fast the desk is with many who wait and many more who have gone, beside the same desk with few, in one run: a real browser, a
 * real service, real Redis. Prints JSON; times in milliseconds, the middle of some rounds and the longest.
 *
 *     npm run measure:desk -- [--waiting 500] [--closed 10000] [--few 5]
 *
 * opened: from asking for the page to the whole queue counted, its first lines drawn and the button that takes the next person there.
 * change: from the moment at which somebody asks for a person, or leaves, to the line that comes or goes at the desk.
 * key: from a key that goes one line down or up to that line having the keyboard, drawn.
 * queueKb, bytesOfChange: what one reading of the queue, and all that is read because of one change, sends to the browser.
 */
const { values } = parseArgs({
  options: {
    waiting: { type: 'string', default: '500' },
    closed: { type: 'string', default: '10000' },
    few: { type: 'string', default: '5' },
  },
});
const [WAITING, CLOSED, FEW] = [values.waiting, values.closed, values.few].map(Number) as [number, number, number];
const ROUNDS = 5;
const KEYS = 20;

const redis = await startRedisServers();
const masterKey = randomBytes(32);
const filler = await openFiller(redis, masterKey);
const service = await startRunningService({
  env: { REDIS_URL: redis.data, FINGERPOST_KEYS_URL: redis.keys, FINGERPOST_MASTER_KEY: masterKey.toString('base64') },
});
const chromium = await launchChromium();
try {
  // What is looked for in the page is looked for by scripts that the desk's own policy would not run.
  const { page } = await newPage(chromium, { ...DESKTOP, bypassCSP: true });
  await page.goto(service.deskLink());
  await page.getByRole('button', { name: 'Amal' }).click();
  await page.locator('[data-pane-heading="queue"]').waitFor();

  await filler.waiting(FEW);
  const few = await measure(page, FEW);
  const before = performance.now();
  await filler.closed(CLOSED);
  await filler.waiting(WAITING - FEW);
  const filled = Math.round(performance.now() - before);
  const many = await measure(page, WAITING);
  process.stdout.write(`${JSON.stringify({ few, many, closed: CLOSED, filledInMs: filled })}\n`);
} finally {
  await chromium.close();
  await service.stop();
  await filler.close();
  await redis.stop();
}

async function measure(page: Page, waiting: number) {
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) opened.push(await open(page, waiting));
  const keys = await pressKeys(page);
  const read = await readings(page);
  const changes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) changes.push(...(await comesAndGoes(page, waiting)));
  const afterwards = await readings(page);
  return {
    waiting,
    opened: percentiles(opened),
    change: percentiles(changes),
    key: percentiles(keys),
    queueKb: Math.round((read.bytes[0] ?? 0) / 102.4) / 10,
    bytesOfChange: Math.round((sum(afterwards.bytes) - sum(read.bytes)) / changes.length),
    elements: await page.evaluate('document.querySelectorAll("*").length'),
  };
}

/** Milliseconds from asking for the page. */
async function open(page: Page, waiting: number): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    `(() => {
      const counts = [...document.querySelectorAll('[data-waiting]')].map((it) => Number(it.dataset.waiting));
      const whole = counts.reduce((a, b) => a + b, 0) === ${waiting};
      const row = document.querySelector('[data-conversation]');
      return whole && row && row.getBoundingClientRect().height > 0 && document.querySelector('[data-take-next]') && performance.now();
    })()`,
  );
  return (await shown.jsonValue()) as number;
}

/** Down a line and up again by the keyboard, ten times each key; each from the key to the drawn line. */
async function pressKeys(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('j');
  await page.locator('[data-conversation]:focus').waitFor();
  for (let press = 0; press < KEYS; press += 1) {
    await page.evaluate(`window.went = new Promise((done, fail) => {
      let from = 0;
      addEventListener('keydown', () => { from = performance.now(); }, { once: true, capture: true });
      addEventListener('focusin', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))), { once: true });
      setTimeout(() => fail(new Error('the key moved nothing')), 5_000);
    }); 0`);
    await page.keyboard.press(press % 2 === 0 ? 'j' : 'k');
    times.push((await page.evaluate('window.went')) as number);
  }
  return times;
}

/** Somebody asks for a person, and leaves again; milliseconds of each until the desk shows it. */
async function comesAndGoes(page: Page, waiting: number): Promise<[number, number]> {
  const person = await ChatClient.join(service.url, 'en');
  await person.taps({ do: 'person' });
  const came = await untilCounted(page, waiting + 1, () => person.taps({ do: 'person-yes', share: 'all' }));
  const went = await untilCounted(page, waiting, () => person.taps({ do: 'leave-queue' }));
  return [came, went];
}

async function untilCounted(page: Page, waiting: number, act: () => Promise<unknown>): Promise<number> {
  const shown = page.waitForFunction(
    `[...document.querySelectorAll('[data-waiting]')].reduce((sum, it) => sum + Number(it.dataset.waiting), 0) === ${waiting} && performance.timeOrigin + performance.now()`,
  );
  const from = performance.timeOrigin + performance.now();
  await act();
  return ((await (await shown).jsonValue()) as number) - from;
}

/** What each reading of the queue has sent, in bytes of the wire. */
async function readings(page: Page): Promise<{ bytes: number[] }> {
  const bytes = (await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/desk/api/queue')).map(({ encodedBodySize }) => encodedBodySize)`,
  )) as number[];
  return { bytes };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
