import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';

/** Fluent's focus manager puts these at the ends of a list; they hand the focus on before anybody can notice them. */
const HAND_FOCUS_ON = '[data-tabster-dummy]';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const resultSchema = z.object({
  passes: z.array(z.unknown()),
  violations: z.array(
    z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

/** What moves or changes its colour has come to its end: in the middle of it a text has another contrast. As text, because it runs in the page. */
const AT_REST = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const ends = document.getAnimations().filter((it) => it.effect.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ends.map((it) => it.finished));
})()`;

/** Resolves if axe finds nothing serious or critical in the page as it is now; rejects with what it finds, and where. */
export async function expectAccessible(page: Page | Frame): Promise<void> {
  await page.evaluate(axe.source);
  await page.evaluate(AT_REST);
  const run = `axe.run({ exclude: [${JSON.stringify([HAND_FOCUS_ON])}] }, { runOnly: ${JSON.stringify(RULES)} })`;
  const { passes, violations } = resultSchema.parse(await page.evaluate(run));
  expect(passes.length).toBeGreaterThan(10);
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([]);
}
