import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Process ids of the Redis servers that work in a directory (an absolute path without links), whether or not they answer.
 * Each is started with the directory as its working directory, so none is missed, not even one that has just begun. Read
 * from /proc; systems without it have only the socket to go by.
 */
export async function runningServers(directory: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => worksIn(pid, directory)));
  return pids.filter((_, index) => found[index]).map(Number);
}

async function worksIn(pid: string, directory: string): Promise<boolean> {
  try {
    const [workingDirectory, name] = await Promise.all([
      readlink(`/proc/${pid}/cwd`),
      readFile(`/proc/${pid}/comm`, 'utf8'),
    ]);
    return workingDirectory === directory && /redis|valkey/.test(name);
  } catch {
    // Another user's process, or one that has just ended: neither is ours.
    return false;
  }
}
