import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../knowledge/entitlements.ts');

describe('the command for entitlements', () => {
  it('prints what every guide with a rule says, as JSON', () => {
    const { status, stdout, stderr } = run(
      '--facts',
      '{"status":"seeking-asylum","nation":"england"}',
      '--on',
      '2026-11-22',
      '--json',
    );
    const found: unknown = JSON.parse(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(found).toContainEqual({
      id: 'asylum-support',
      value: 'cannot-say',
      reasons: [expect.objectContaining({ id: 'depends', facts: ['income'] })],
      ask: ['income'],
      instead: [],
      warnings: [],
    });
  });

  it('gives the words in the language asked for', () => {
    const { stdout } = run('--facts', '{}', '--locale', 'pl', '--json');
    expect(stdout).toContain('Każdy może za darmo pójść do lekarza (GP).');
  });

  it('prints one object for each line of a file, and goes on after a bad one', () => {
    using file = fileWith(
      '{"facts":{"status":"refugee"}}\nnonsense\n{"facts":{"age":"old"}}\n{"facts":{},"on":"2026-02-30"}\n{}\n{"facts":{}}\n',
    );
    const { status, stdout, stderr } = run('--batch', file.path);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(lines[0]).toMatchObject({ gp: 'likely', 'travel-document': 'likely', 'asylum-support': 'unlikely' });
    expect(lines.slice(1, 5).map((it) => Object.keys(it))).toEqual([['error'], ['error'], ['error'], ['error']]);
    expect(lines[5]).toMatchObject({ gp: 'likely', 'travel-document': 'cannot-say' });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((it) => it.slice(0, 7)),
    ).toEqual(['Line 2:', 'Line 3:', 'Line 4:', 'Line 5:']);
    expect(status).toBe(2);
  });

  it.each([
    ['facts that are not there', ['--facts', '{"height":2}'], 'There is no fact "height".'],
    ['JSON that does not parse', ['--facts', '{'], 'This is not JSON'],
    [
      'a day that no calendar has',
      ['--facts', '{}', '--on', '2026-02-30'],
      '"2026-02-30" is not a day. Write it as 2026-11-22.',
    ],
    ['a file that is not there', ['--batch', '/nowhere'], 'The file /nowhere cannot be read (ENOENT).'],
    ['an option that is not there', ['--fact', '{}'], "Unknown option '--fact'"],
    ['no facts at all', [], 'Use: npm run --silent entitlements'],
  ])('ends with 2 and one line on standard error for %s', (_, options, says) => {
    const { status, stdout, stderr } = run(...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});

function run(...options: readonly string[]) {
  return spawnSync(process.execPath, [command, ...options], { encoding: 'utf8' });
}

function fileWith(text: string): Disposable & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'entitlements-'));
  const path = join(folder, 'facts.jsonl');
  writeFileSync(path, text);
  return { path, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
