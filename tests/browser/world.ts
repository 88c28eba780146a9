import { test as base } from 'vitest';
import { startRunningService } from '../service/running-service.ts';
import { launchChromium } from './chromium.ts';
import { startCouncilSite } from './council-site.ts';
import { openDeskLink } from './staff.ts';

/** Where Exit ends: nobody's address, so that a page which leaves for it asks the network for nothing. */
export const NEUTRAL_SITE = 'https://weather.example/';

/**
 * A test of what is seen in a browser. Chromium, the service and two other sites, of which one may show the chat, are started once for
 * all files: that takes longer than most of the tests. Each test has pages and conversations of its own, and leaves nobody in the queue.
 */
export const test = base
  .extend(
    'start',
    { scope: 'worker' },
    { chromium: launchChromium, site: startCouncilSite, service: startRunningService },
  )
  .extend('chromium', { scope: 'worker' }, async ({ start }, { onCleanup }) => {
    const chromium = await start.chromium();
    onCleanup(() => chromium.close());
    return chromium;
  })
  .extend('running', { scope: 'worker' }, async ({ start }, { onCleanup }) => {
    const url = () => service.url;
    const [allowed, stranger] = await Promise.all([start.site(url), start.site(url)]);
    const service = await start.service({
      env: { FINGERPOST_EMBED_ORIGINS: allowed.origin, FINGERPOST_EXIT_URL: NEUTRAL_SITE },
    });
    onCleanup(async () => {
      await Promise.all([service.stop(), allowed.stop(), stranger.stop()]);
    });
    return { service, allowed, stranger };
  })
  .extend('desk', { scope: 'worker' }, ({ chromium, running }) => openDeskLink(chromium, running.service))
  .extend('browser', ({ chromium }, { onCleanup }) => {
    onCleanup(async () => {
      await Promise.all(chromium.contexts().map((context) => context.close()));
    });
    return chromium;
  })
  .extend('service', ({ running }, { onCleanup }) => {
    // A test that fails after it has killed the service is not to take the others with it.
    onCleanup(() => running.service.ensureRunning());
    return running.service;
  })
  .extend('allowed', ({ running }) => running.allowed)
  .extend('stranger', ({ running }) => running.stranger);
