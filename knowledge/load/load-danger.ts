import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules, type Rules } from '../danger/compile.ts';
import { type DangerMatcher, dangerMatcher, learnFrom, type SecondReading } from '../danger/danger.ts';
import type { Weights } from '../danger/learned.ts';
import { type PhraseData, readPhraseFile } from '../danger/phrase-file.ts';
import { PhraseFileError } from '../danger/phrase-file-error.ts';
import { loadPhrases, loadWeights, type Origin, savePhrases, saveWeights } from '../danger/snapshot.ts';
import type { Trees } from '../danger/trees.ts';
import { readWeighing, WeighingFileError } from '../danger/weighing-file.ts';
import { type DangerFile, readDangerFiles } from './danger-files.ts';
import { keptOrMade } from './kept.ts';

/**
 * The matcher of urgent harm from the files under `root`, the folder `knowledge/`. What takes long, reading phrases and learning from
 * examples, is kept in files and used for as long as phrases, examples and code are the same.
 *
 * @param needs what a message asks for, which a second reading weighs too; null: there is none.
 * @throws {PhraseFileError | ExampleFileError | WeighingFileError} naming path and reason, for the first file that is broken.
 */
export function loadDangerIn(root: string, needs: SecondReading['needs'] | null = null): DangerMatcher {
  const { rules, weights } = firstReadingIn(root);
  return dangerMatcher(rules, weights, needs && { needs, trees: weighingIn(root) });
}

/** How much each trait counts in the second reading; `npm run fit:danger` writes it. */
const WEIGHING = 'danger/weighing.json';

function weighingIn(root: string): Trees {
  const [file, path] = [join(root, WEIGHING), `knowledge/${WEIGHING}`];
  if (!existsSync(file)) throw new WeighingFileError(path, 'is not there');
  return readWeighing(path, readFileSync(file, 'utf8'));
}

/** Phrases, and what examples taught: what a message is read with first. */
export function firstReadingIn(root: string): { readonly rules: Rules; readonly weights: Weights } {
  const { phrases, examples, talk } = readDangerFiles(root);
  const code = hashOf(codeFiles());
  const phraseOrigin = { source: hashOf(phrases), code };
  const data = keptOrMade(root, 'danger-phrases', {
    make: () => checkedPhrases(phrases),
    save: (made) => savePhrases(made, phraseOrigin),
    load: (bytes) => loadPhrases(bytes, phraseOrigin),
  });
  const rules = compileRules(data.map((it, at) => ({ data: it, fault: (_, reason) => faultIn(phrases[at], reason) })));
  const origin: Origin = { source: hashOf([...phrases, ...examples, ...talk]), code };
  const weights = keptOrMade(root, 'danger-examples', {
    make: () => learnFrom(examples, talk, rules),
    save: (made) => saveWeights(made, origin),
    load: (bytes) => loadWeights(bytes, origin),
  });
  return { rules, weights };
}

/** Only phrases that compile are kept: of a broken file the line can only be told from its text. */
function checkedPhrases(files: readonly DangerFile[]): readonly PhraseData[] {
  const read = files.map(({ path, text }) => readPhraseFile(path, text));
  compileRules(read);
  return read.map(({ data }) => data);
}

function faultIn(file: DangerFile | undefined, reason: string): PhraseFileError {
  return new PhraseFileError(file?.path ?? '', 1, reason);
}

/** What is kept depends on how it was read and learnt: on each file of the code that does it. */
function codeFiles(): DangerFile[] {
  const folder = join(import.meta.dirname, '../danger');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return names.sort().map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function hashOf(files: readonly DangerFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex');
}
