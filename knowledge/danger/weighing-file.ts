import { TRAITS } from './second-reading.ts';
import { type Trees, treesSchema } from './trees.ts';

/** A file that says how much traits count, and cannot be used. The service does not start with one. */
export class WeighingFileError extends Error {
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}. Make it again: npm run fit:danger`);
    this.name = 'WeighingFileError';
  }
}

/** @throws {WeighingFileError} where the text is no such file, or one for other traits than are looked at now. */
export function readWeighing(path: string, text: string): Trees {
  const trees = treesSchema.safeParse(parsed(path, text));
  if (!trees.success) throw new WeighingFileError(path, trees.error.issues[0]?.message ?? 'is not as it should be');
  if (trees.data.traits.join() !== TRAITS.join()) throw new WeighingFileError(path, 'is for other traits');
  return trees.data;
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WeighingFileError(path, 'is no JSON');
  }
}
