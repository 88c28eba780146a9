import { chmod, open, readFile, rename } from 'node:fs/promises';

/** Only its owner may read or write it. */
const OWNER_ONLY = 0o600;

/** The text of a file that holds secrets, its mode put right first; null where there is none. */
export async function readPrivateFile(path: string): Promise<string | null> {
  try {
    await chmod(path, OWNER_ONLY);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Replaces the file in one step: after a crash it holds the old text or the new one, never a part. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  const file = await open(draft, 'w', OWNER_ONLY);
  try {
    await file.chmod(OWNER_ONLY);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
