import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './must-run.mjs';
import { projectFolder } from './places.mjs';

/**
 * @typedef {string | string[]} Allowed names of systems or processors; with `!` before it, all but that one
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: Allowed, cpu?: Allowed }} Package
 * @typedef {Record<string, Package>} Packages as in the `packages` of a lock file: folder → package
 */

/** Runs `npm ci` unless what is installed is what the lock file says. */
export async function installDependencies() {
  const wanted = readPackages('package-lock.json') ?? {};
  const installed = readPackages('node_modules/.package-lock.json');
  if (dependenciesAreCurrent(wanted, installed, process)) return;
  await mustRun({
    what: 'Installing the dependencies (a minute or two, about 1 GB)',
    log: 'npm-ci',
    command: 'npm',
    args: ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    cure: 'npm could not install the dependencies: check that this machine reaches the npm registry and has 2 GB free.',
  });
}

/**
 * npm writes `node_modules/.package-lock.json` as the last thing of an install, so an install that was interrupted has none.
 * @param {Packages} wanted
 * @param {Packages | undefined} installed
 * @param {{ platform: string, arch: string }} machine packages for another one mean that the folder was copied from there
 */
export function dependenciesAreCurrent(wanted, installed, machine) {
  if (installed === undefined) return false;
  const nothingMissing = Object.entries(wanted).every(
    ([folder, { optional }]) => folder === '' || optional === true || folder in installed,
  );
  const nothingElse = Object.entries(installed).every(
    ([folder, found]) =>
      found.version === wanted[folder]?.version &&
      found.integrity === wanted[folder]?.integrity &&
      isFor(found.os, machine.platform) &&
      isFor(found.cpu, machine.arch),
  );
  return nothingMissing && nothingElse;
}

/**
 * @param {Allowed | undefined} allowed
 * @param {string} own
 */
function isFor(allowed, own) {
  if (allowed === undefined) return true;
  const names = [allowed].flat();
  return names.includes(own) || (names.some((name) => name.startsWith('!')) && !names.includes(`!${own}`));
}

/**
 * @param {string} lockFile
 * @returns {Packages | undefined}
 */
function readPackages(lockFile) {
  const path = join(projectFolder, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}
