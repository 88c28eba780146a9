import { fileURLToPath } from 'node:url';
import { type DangerFile, readDangerFiles } from '../../../knowledge/load/danger-files.ts';

const { phrases, examples } = readDangerFiles(fileURLToPath(new URL('../../../knowledge/', import.meta.url)));

/** The phrase files as they are delivered. */
export function phraseFiles(): readonly DangerFile[] {
  return phrases;
}

/** The files of examples as they are delivered. */
export function exampleFiles(): readonly DangerFile[] {
  return examples;
}
