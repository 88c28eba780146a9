import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { copyOfFixture } from '../fixture.ts';

describe('what the examples teach', () => {
  it('is kept in a file beside them, and made again when they or the file change', () => {
    using copy = copyOfFixture();
    copy.write('examples/en/health.txt', '## gp\nmy tummy aches\n');
    const file = join(copy.root, '.learned/en.bin');
    const first = () => loadKnowledge(copy.root).learned('en').likely(['tummy'], 1).guides[0]?.guide;
    expect(first()).toBe('gp');
    const kept = readFileSync(file);
    expect(first()).toBe('gp');
    expect(readFileSync(file).equals(kept)).toBe(true);
    copy.write('examples/en/health.txt', '## food-bank\nmy tummy aches\n');
    expect(first()).toBe('food-bank');
    writeFileSync(file, 'no snapshot');
    expect(first()).toBe('food-bank');
  });

  it('comes from whole messages too, and is made again when they change', () => {
    using copy = copyOfFixture();
    copy.write('examples/en/health.txt', '## gp\nmy tummy aches\n## food-bank\nthe fridge is bare\n');
    const words = ['the', 'fridge', 'is', 'bare'];
    const said = { words, sentence: words.map(() => 0), silent: words.map(() => false) };
    const score = () =>
      loadKnowledge(copy.root)
        .learned('en')
        .stretches(said)
        .find((it) => it.guide === 'food-bank')?.score ?? Number.NEGATIVE_INFINITY;
    const untold = score();
    copy.write('messages/en/a.txt', 'we came in march, [food-bank|the fridge is bare] all week\n'.repeat(20));
    expect(score()).toBeGreaterThan(untold);
  });

  it('is learned all the same where nothing can be written', () => {
    using copy = copyOfFixture();
    copy.write('.learned', 'a file where the folder would be');
    expect(loadKnowledge(copy.root).learned('en').likely(['doctor'], 1).guides[0]?.guide).toBe('gp');
    expect(existsSync(join(copy.root, '.learned/en.bin'))).toBe(false);
  });

  it('of a language without words of its own is that of English', () => {
    using copy = copyOfFixture();
    const knowledge = loadKnowledge(copy.root);
    expect(knowledge.learned('sw')).toBe(knowledge.learned('en'));
  });
});
