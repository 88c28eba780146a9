import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../knowledge/ask.ts');

type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };

function ask(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe('the command that says what the bot would find', () => {
  it('answers each line of a file in its place, in JSON, and goes on after a bad one', async () => {
    using file = fileWith(
      '{"text":"I need a doctor and food for my kids"}\nnonsense\n{"words":"a doctor"}\n{"text":"I want to kill myself"}\n{"text":"hello"}\n',
    );
    const { status, stdout, stderr } = await ask('--batch', file.path, '--area', 'liverpool');
    const lines = stdout.trimEnd().split('\n');
    const [needs, nonsense, wordless, danger, hello] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect({ status, stderr, lines: lines.length }).toEqual({ status: 0, stderr: '', lines: 5 });
    expect(needs).toMatchObject({ language: 'en', danger: null, beside: null, certainty: 'sure' });
    expect(needs?.['needs']).toEqual(['health', 'money']);
    expect(needs?.['guides']).toContainEqual({ id: 'gp', score: expect.any(Number) });
    expect(needs?.['services']).toContainEqual({ id: expect.any(String), score: expect.any(Number) });
    expect(nonsense).toEqual({ error: expect.stringContaining('This is not JSON') });
    expect(wordless).toEqual({ error: expect.stringContaining('There is no "text"') });
    expect(danger).toMatchObject({ danger: 'suicide' });
    expect(hello).toMatchObject({ needs: [], certainty: 'none', guides: [], services: [] });
  });

  it('says it for a curator, with the words that led there, in the language asked for', async () => {
    const { status, stdout } = await ask('--locale', 'pl', 'potrzebuję', 'lekarza');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^language: pl {3}danger: none {3}certainty: sure\nneeds: health\n/);
    expect(stdout).toMatch(/^ {2}sure {5}gp {3}by: .*lekarz/m);
    expect(stdout).toMatch(/^ +-?[\d.]+ {2}gp +\S/m);
    expect(stdout).toMatch(/^services:$/m);
  });
});

describe('what is asked wrongly ends with 2 and one line that says what to do', () => {
  it.each([
    ['a flag that there is not', ['--nope'], 'Use: npm run'],
    ['no words', ['--locale', 'en'], 'Use: npm run'],
    ['an area that there is not', ['--area', 'atlantis', 'doctor'], 'There is no area atlantis. There are '],
    ['a file that there is not', ['--batch', '/nowhere.jsonl'], 'The file /nowhere.jsonl cannot be read (ENOENT).'],
  ])('%s', async (_name, args, told) => {
    const { status, stdout, stderr } = await ask(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

function fileWith(text: string): Disposable & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ask-'));
  const path = join(folder, 'lines.jsonl');
  writeFileSync(path, text);
  return { path, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
