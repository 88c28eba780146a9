import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { projectFolder } from '../../bot/prepare/places.mjs';

/** Files that take longer than five seconds, the longest first, as measured on two cores. A wrong place costs time and nothing else. */
const LONG: readonly string[] = [
  'tests/contract/bot-framework-fuzz.test.ts',
  'tests/contract/stop-signal.test.ts',
  'tests/contract/desk-fuzz.test.ts',
  'tests/contract/service-directlinejs.test.ts',
  'tests/contract/direct-line-fuzz.test.ts',
  'tests/contract/plan-page.test.ts',
  'tests/contract/service-start.test.ts',
  'tests/contract/service-redis-gone.test.ts',
  'tests/knowledge/search/understand.test.ts',
  'tests/knowledge/entitlements.test.ts',
  'tests/bot/store/embedded.test.ts',
  'tests/knowledge/check.test.ts',
  'tests/bot/hand-off-races.test.ts',
  'tests/knowledge/danger/learned.test.ts',
  'tests/dialogs/no-dead-end.test.ts',
  'tests/bot/open-referral/oruk.test.ts',
  'tests/bot/adapters/cloud/turn.test.ts',
  'tests/bot/adapters/messenger/order.test.ts',
  'tests/bot/outbox/faults.test.ts',
  'tests/dialogs/no-dead-end-at-random.test.ts',
];

/** The same order in each run: what takes long begins first, so that no worker waits for it at the end; then by name. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const name = ({ moduleId }: TestSpecification) => relative(projectFolder, moduleId);
    const rank = (file: TestSpecification) => (LONG.includes(name(file)) ? LONG.indexOf(name(file)) : LONG.length);
    return files.toSorted((one, other) => rank(one) - rank(other) || (name(one) < name(other) ? -1 : 1));
  }
}
