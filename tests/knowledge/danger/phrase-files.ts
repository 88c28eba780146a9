import { fileURLToPath } from 'node:url';
import type { DangerMatcher } from '../../../knowledge/danger/danger.ts';
import { type DangerFile, readDangerFiles } from '../../../knowledge/load/danger-files.ts';
import { loadDangerIn } from '../../../knowledge/load/load-danger.ts';
import { readContent } from '../../../knowledge/load/read-content.ts';
import { needsBeside } from '../../../knowledge/search/needs-beside.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const root = fileURLToPath(new URL('../../../knowledge/', import.meta.url));
const { phrases, examples, talk } = readDangerFiles(root);

/** The phrase files as they are delivered. */
export function phraseFiles(): readonly DangerFile[] {
  return phrases;
}

/** The files of examples as they are delivered. */
export function exampleFiles(): readonly DangerFile[] {
  return examples;
}

/** What people say to guides, as it is delivered. */
export function talkFiles(): readonly DangerFile[] {
  return talk;
}

/** What is marked in the messages of several needs, each mark by itself. */
export function markedTexts(): string[] {
  return [...readContent(root).messages.values()].flat(3).flatMap((it) => (it.asks.length > 0 ? [it.text] : []));
}

/** The matcher as the service has it, of the files as they are delivered: loaded once for all tests of a process. */
export function deliveredMatcher(): DangerMatcher {
  made ??= loadDangerIn(root, (text) => needsBeside(text, knowledge));
  return made;
}

let made: DangerMatcher | null = null;
