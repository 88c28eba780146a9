import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {readonly string[]} names in order of preference
 * @param {string} path folders, as in PATH
 * @returns {string | undefined} the first program of these names that may be run
 */
export function findProgram(names, path = process.env['PATH'] ?? '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(mayRun);
}

/** @param {string} file */
function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
