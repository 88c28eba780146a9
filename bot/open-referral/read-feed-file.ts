import { readFile, stat } from 'node:fs/promises';
import { takeApart } from '../../knowledge/open-referral/take-apart.ts';
import { type FeedRead, nothingRead } from './feed-read.ts';

/** More than any council publishes, and less than would not fit in memory. In bytes. */
const largestFile = 256 * 1024 * 1024;

/** Reads a feed that somebody has saved. */
export async function readFeedFile(path: string): Promise<FeedRead> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) return nothingRead('$', `is larger than ${largestFile / 1024 / 1024} MB, and was not read`);
    const document = takeApart(await readFile(path, 'utf8'));
    if (document.kind === 'unreadable') return nothingRead('$', document.why);
    if (document.kind === 'api-details') return nothingRead('$', 'is the start page of an API, without services');
    const { records, broken, paging, list } = document;
    const all = paging.total === undefined || paging.total <= records.length;
    const oneOfMany = (paging.pages ?? 1) > 1 || paging.last === false;
    return {
      records,
      broken,
      whole: list && all && !oneOfMany && broken.length === 0 && records.length > 0,
      faults: [],
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return nothingRead('$', code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`);
  }
}
