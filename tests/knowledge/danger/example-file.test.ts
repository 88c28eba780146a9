import { describe, expect, it } from 'vitest';
import { authorOf, ExampleFileError, readExampleFile } from '../../../knowledge/danger/example-file.ts';
import { DANGER_KINDS } from '../../../knowledge/danger/kinds.ts';
import { readCorpus, readSecondCorpus, readThirdCorpus } from './corpus.ts';
import { MEASURED_LOCALES } from './measuring.ts';
import { exampleFiles } from './phrase-files.ts';

const path = 'knowledge/danger/examples/en/abuse.txt';

function faultOf(file: string, text: string): ExampleFileError {
  try {
    readExampleFile(file, text);
  } catch (error) {
    if (error instanceof ExampleFileError) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

it('takes one message from each line, of the kind that the file is named after', () => {
  expect(readExampleFile(path, '# for curators\nhe hits me\n\n  he locks me in \n')).toEqual([
    { text: 'he hits me', kind: 'abuse' },
    { text: 'he locks me in', kind: 'abuse' },
  ]);
  expect(readExampleFile('en/ordinary.txt', 'hello')).toEqual([{ text: 'hello', kind: null }]);
});

it('takes several authors of one kind, each from a file of their own', () => {
  expect(readExampleFile('en/no-shelter-b.txt', 'no bed tonight')).toEqual([
    { text: 'no bed tonight', kind: 'no-shelter' },
  ]);
  expect(readExampleFile('en/ordinary-c.txt', 'hello')).toEqual([{ text: 'hello', kind: null }]);
  expect(['en/no-shelter.txt', 'en/no-shelter-b.txt', 'pl/ordinary-c.txt'].map(authorOf)).toEqual(['', 'b', 'c']);
});

describe('a broken file of examples', () => {
  it.each([
    ['is called by no kind', 'en/fire.txt', 'it burns', 1],
    ['is called by a kind and no author', 'en/abuse-2.txt', 'he hits me', 1],
    ['begins like a kind', 'en/abused.txt', 'he hits me', 1],
    ['is no text file', 'en/abuse.md', 'he hits me', 1],
    ['has a message twice', path, 'he hits me\nhello\nHe hits me', 3],
    ['has a line without words', path, 'he hits me\n?!', 2],
    ['has messages run together', path, `he hits me\n\n${'and '.repeat(100)}`, 3],
    ['has no message', path, '# nothing yet\n', 1],
  ])('is refused with its path and line when it %s', (_, file, text, line) => {
    const fault = faultOf(file, text);
    expect(fault).toMatchObject({ path: file, line });
    expect(fault.message).toBe(`${file}:${line}: ${fault.reason}`);
  });
});

describe('the examples that are delivered', () => {
  const files = exampleFiles();

  it('are at least 60 for each kind and 400 ordinary ones in each measured language', () => {
    for (const locale of MEASURED_LOCALES) {
      for (const name of [...DANGER_KINDS, 'ordinary']) {
        const file = files.find((it) => it.path.endsWith(`/${locale}/${name}.txt`));
        const messages = readExampleFile(file?.path ?? name, file?.text ?? '');
        expect(messages.length, `${locale} ${name}`).toBeGreaterThanOrEqual(name === 'ordinary' ? 400 : 60);
      }
    }
  });

  it('are urgent or ordinary, never both', () => {
    const examples = files.flatMap(({ path: from, text }) => readExampleFile(from, text));
    const ordinary = new Set(examples.filter(({ kind }) => kind === null).map(({ text }) => text));
    expect(examples.filter(({ kind, text }) => kind !== null && ordinary.has(text))).toEqual([]);
  });

  it('hold no urgent message of the measured ones, which would then measure nothing', () => {
    const measured = new Set(
      MEASURED_LOCALES.flatMap((locale) => [
        ...readCorpus(locale),
        ...readSecondCorpus(locale),
        ...readThirdCorpus(locale),
      ])
        .filter(({ kind }) => kind !== null)
        .map(({ text }) => text.trim().toLowerCase()),
    );
    const examples = files.flatMap(({ path: from, text }) => readExampleFile(from, text));
    const shared = examples.filter(({ kind, text }) => kind !== null && measured.has(text.toLowerCase()));
    expect(shared.length).toBe(0);
  });
});
