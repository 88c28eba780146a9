import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small knowledge folder that is as it should be: two guides, one area, English and Arabic. */
export const fixtureRoot = join(import.meta.dirname, 'fixtures', 'base');

export interface Copy extends Disposable {
  readonly root: string;
  write(path: string, text: string): void;
  replace(path: string, what: string, by: string): void;
  remove(path: string): void;
}

/** A copy of the fixture to break. It is removed when the test is over. */
export function copyOfFixture(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(fixtureRoot, root, { recursive: true, filter: (path) => !path.includes('.learned') });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    write,
    replace(path, what, by) {
      const text = readFileSync(join(root, path), 'utf8');
      if (!text.includes(what)) {
        throw new Error(`${path} does not hold ${what}`);
      }
      write(path, text.replace(what, by));
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
