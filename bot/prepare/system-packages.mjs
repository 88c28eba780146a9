import { existsSync } from 'node:fs';
import { CannotPrepare } from './cannot-prepare.mjs';
import { findProgram } from './find-program.mjs';
import { mustRun } from './must-run.mjs';
import { redisServer } from './programs.mjs';
import { runLogged } from './run-logged.mjs';

/** @typedef {import('./programs.mjs').Needed} Needed */

/**
 * Installs with apt what the system lacks, where we may; else says how to get it.
 * @param {readonly Needed[]} needed
 */
export async function installMissing(needed) {
  const missing = await missingOf(needed);
  if (missing.length === 0) return;

  const asRoot = await wayToRoot();
  if (findProgram(['apt-get']) === undefined || asRoot === undefined) {
    throw new CannotPrepare(howToGet(missing, process.platform, findProgram));
  }
  const hadRedis = findProgram(['redis-server']) !== undefined;
  await installWithApt(missing, asRoot);
  if (missing.includes(redisServer) && !hadRedis) await switchOffService(asRoot);

  const stillMissing = await missingOf(missing);
  if (stillMissing.length > 0) throw new CannotPrepare(tooOld(stillMissing));
}

/** @param {readonly Needed[]} needed */
async function missingOf(needed) {
  const there = await Promise.all(needed.map((thing) => thing.isThere()));
  return needed.filter((_, index) => !there[index]);
}

/** @returns {Promise<string[] | undefined>} what to put before a command to run it as root; undefined when we may not */
async function wayToRoot() {
  if (process.getuid?.() === 0) return [];
  if (findProgram(['sudo']) === undefined) return undefined;
  const withoutPassword = await runLogged({ log: 'sudo', command: 'sudo', args: ['-n', 'true'] });
  return withoutPassword.ok ? ['sudo', '-n'] : undefined;
}

/**
 * Reads the list of packages anew only when the first attempt fails: a fresh container has no list, an old one names
 * packages that are gone.
 * @param {readonly Needed[]} missing
 * @param {readonly string[]} asRoot
 */
async function installWithApt(missing, asRoot) {
  const packages = missing.flatMap(({ debian }) => debian.split(' '));
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-o', 'DPkg::Lock::Timeout=120'];
  const install = [...apt, 'install', '--no-install-recommends', ...packages].join(' ');
  await mustRun({
    what: `Installing ${packages.join(', ')} with apt`,
    log: 'apt-get',
    command: 'sh',
    args: ['-c', `${install} || { ${apt.join(' ')} update && ${install}; }`],
    cure: `apt could not install ${packages.join(' ')}: the lines above say why; a working network connection to the Debian mirror is the usual cure.`,
  });
}

/**
 * Debian starts a Redis of its own on a network port with the package. We start ours on a socket, and leave nothing
 * listening that nobody asked for.
 * @param {readonly string[]} asRoot
 */
async function switchOffService(asRoot) {
  if (!existsSync('/run/systemd/system')) return;
  const [command = 'systemctl', ...before] = [...asRoot, 'systemctl'];
  const args = [...before, 'disable', '--now', 'redis-server'];
  const { ok, log } = await runLogged({ log: 'systemctl', command, args });
  if (!ok)
    console.log(`The redis service that came with the package is not needed and could not be switched off (${log}).`);
}

/**
 * @param {readonly Needed[]} missing
 * @param {string} platform as in `process.platform`
 * @param {(names: string[]) => string | undefined} find
 */
export function howToGet(missing, platform, find) {
  if (find(['apt-get'])) {
    const packages = missing.map(({ debian }) => debian).join(' ');
    return `${needs(missing)}, and this account may not install it: run sudo apt-get install ${packages}.`;
  }
  if (platform === 'darwin') {
    return `${needs(missing)}: run ${missing.map(({ homebrew }) => `brew install ${homebrew}`).join(' && ')}.`;
  }
  return `${needs(missing)}: install it with the package manager of this system.`;
}

/** @param {readonly Needed[]} missing */
export function tooOld(missing) {
  return `${needs(missing)}, and this system's packages do not have it: install a newer one by hand.`;
}

/** @param {readonly Needed[]} missing */
function needs(missing) {
  return `Fingerpost needs ${missing.map(({ what }) => what).join('; and ')}`;
}
