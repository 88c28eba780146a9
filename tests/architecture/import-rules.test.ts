import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';
import { projectFolder } from '../../bot/prepare/places.mjs';
import { cruiseImports } from './cruise-imports.ts';

/** A small tree in which each of these imports breaks the rule beside it, and no other. */
const broken: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['knowledge-stands-alone', 'knowledge/rates.ts', '../locales/locale.ts'],
  ['locales-stand-alone', 'locales/catalogue.ts', '../dialogs/state.ts'],
  ['dialogs-know-no-bot', 'dialogs/engine.ts', '../bot/errors.ts'],
  ['dialogs-are-pure', 'dialogs/listen.ts', 'fastify'],
  ['dialogs-use-nothing-of-node', 'dialogs/read.ts', 'node:fs'],
  ['store-implements-ports', 'bot/store/queue.ts', '../desk/rules.ts'],
  ['only-the-start-knows-the-store', 'bot/desk/claim.ts', '../store/commit.ts'],
  ['only-the-store-speaks-redis', 'bot/desk/count.ts', 'redis'],
  ['only-adapters-know-the-sdk', 'bot/desk/card.ts', 'botbuilder'],
  ['pages-import-only-shared-schemas', 'bot/web/desk/queue.ts', '../../desk/rules.ts'],
  ['chat-page-carries-no-library', 'bot/web/chat/check.ts', 'zod'],
  ['chat-page-carries-no-schema', 'bot/web/chat/send.ts', '../../wire/chat.ts'],
  ['nobody-imports-the-start', 'bot/desk/restart.ts', '../main.ts'],
  ['preparation-needs-nothing', 'bot/prepare/parse.mjs', 'yaml'],
  ['service-does-without-the-preparation', 'bot/desk/install.ts', '../prepare/steps.mjs'],
  ['source-does-not-import-tests', 'bot/desk/example.ts', '../../tests/person.ts'],
  ['service-runs-without-dev-dependencies', 'bot/desk/random.ts', 'fast-check'],
  ['no-undeclared-package', 'bot/desk/borrow.ts', 'undici-types'],
  ['no-unresolvable', 'bot/desk/nowhere.ts', './gone.ts'],
  ['no-cycles', 'bot/desk/left.ts', './right.ts'],
];

/** A cycle is reported once, at one of its modules. */
const otherHalfOfCycle = 'bot/desk/right.ts';

/** What the imports above lead to, and imports that the same rules allow. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'bot/main.ts': ['./open-store.ts', 'fastify'],
  'bot/open-store.ts': ['./store/commit.ts'],
  'bot/store/commit.ts': ['redis', '../errors.ts', '../conversation/ids.ts', '../../dialogs/state.ts'],
  'bot/bot.ts': ['botbuilder'],
  'bot/adapters/cloud.ts': ['botbuilder', '../desk/rules.ts'],
  'bot/web/desk/app.tsx': ['react', 'zod', '../../wire/chat.ts', '../../conversation/hold.ts'],
  'bot/web/chat/words.ts': ['../../../locales/locale.ts'],
  'bot/prepare/steps.mjs': ['node:fs', './places.mjs'],
  'dialogs/state.ts': ['zod', '../knowledge/guide.ts', '../locales/locale.ts'],
  'knowledge/guide.ts': ['node:fs', 'yaml'],
  'tests/person.ts': ['redis', '../bot/store/commit.ts'],
  'bot/conversation/hold.ts': ['zod'],
  'bot/conversation/ids.ts': ['zod'],
  'bot/desk/rules.ts': ['../errors.ts'],
  'bot/errors.ts': ['zod'],
  'bot/prepare/places.mjs': ['node:path'],
  'bot/wire/chat.ts': ['zod'],
  'locales/locale.ts': ['zod'],
};

const orphan = 'bot/desk/left-over.ts';

describe('the import rules', () => {
  let tree: string;
  let found: readonly { rule: string; from: string }[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'import-rules-'));
    await symlink(join(projectFolder, 'node_modules'), join(tree, 'node_modules'));
    await writeFile(join(tree, 'package.json'), await readFile(join(projectFolder, 'package.json')));
    for (const [, from, to] of broken) await writeModule(from, [to]);
    for (const [from, imports] of Object.entries(allowed)) await writeModule(from, imports);
    await writeModule(otherHalfOfCycle, ['./left.ts']);
    await writeModule(orphan, []);
    const { summary } = await cruiseImports(tree);
    found = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });

  afterAll(() => rm(tree, { recursive: true }));

  it.each([...broken.map(([rule, from]) => [rule, from]), ['no-orphans', orphan]])('%s stops %s', (rule, from) => {
    expect(found).toContainEqual({ rule, from });
  });

  it('find nothing wrong with imports in the right direction', () => {
    expect(found.filter(({ from }) => from in allowed)).toEqual([]);
  });

  it('are all tried here', () => {
    const tried = new Set([...broken.map(([rule]) => rule), 'no-orphans']);
    expect(rules.forbidden?.map(({ name }) => name)).toEqual(expect.arrayContaining([...tried]));
    expect(rules.forbidden).toHaveLength(tried.size);
  });

  async function writeModule(path: string, imports: readonly string[]): Promise<void> {
    await mkdir(join(tree, dirname(path)), { recursive: true });
    const lines = imports.map((specifier, index) => `import * as part${index} from '${specifier}';`);
    const uses = imports.map((_, index) => `part${index}`).join(', ');
    await writeFile(join(tree, path), `${lines.join('\n')}\nexport const parts = [${uses}];\n`);
  }
});
