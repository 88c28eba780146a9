import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Copy, copyOfFixture, fixtureRoot } from './fixture.ts';

const command = join(import.meta.dirname, '../../knowledge/check.ts');

describe('the check for curators', () => {
  it('ends well when there is nothing to do', () => {
    using copy = copyOfFixture();
    copy.remove('topics/ar.yaml');
    expect(check(copy.root, '2026-03-02')).toEqual({
      status: 0,
      lines: ['guides: 2 (en), services: 1, areas: 1; reading age 6.5 (median); nothing to do'],
    });
  });

  it('ends badly and names what is missing', () => {
    const { status, lines } = check(fixtureRoot, '2026-03-02');
    expect(status).toBe(1);
    expect(lines[0]).toBe('guides/money/food-bank/ar.md:1 is missing');
  });

  it('names what is past its review', () => {
    const { status, lines } = check(fixtureRoot, '2026-09-02');
    expect(status).toBe(1);
    expect(lines).toContain(
      'guides/health/gp/guide.yaml:1 may have changed (checked 2026-03-01, review by 2026-09-01)',
    );
  });

  it('names a guide that is too hard to read, unless its long words are names', () => {
    using copy = copyOfFixture();
    copy.remove('topics/ar.yaml');
    const hard = 'Accommodation administration';
    copy.replace('guides/health/gp/en.md', '## what\n', `## what\n\n${`${hard} ${hard}. `.repeat(60)}\n`);
    copy.remove('guides/health/gp/ar.md');
    expect(check(copy.root, '2026-03-02').lines[0]).toMatch(
      /^guides\/health\/gp\/en\.md:1 reads like a text for age \d+\.\d; 11 is the oldest$/,
    );
    copy.write('names.yaml', `- ${hard}\n`);
    expect(check(copy.root, '2026-03-02').status).toBe(0);
  });

  it('names file, line and reason of what is broken', () => {
    using copy = broken();
    const { status, lines } = check(copy.root, '2026-03-02');
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^guides\/health\/gp\/guide\.yaml:9 public_fund: /);
  });
});

function broken(): Copy {
  const copy = copyOfFixture();
  copy.replace('guides/health/gp/guide.yaml', 'public_fund: false', 'public_fund: perhaps');
  return copy;
}

function check(root: string, on: string): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [command, '--root', root, '--on', on], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}
