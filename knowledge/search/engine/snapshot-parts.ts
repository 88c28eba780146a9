import type { Parts } from './snapshot.ts';
import { SnapshotRefused } from './snapshot-refused.ts';

/** Takes parts of a snapshot by name. Each throws {@link SnapshotRefused} for a part that is not there. */
export function partsOf({ strings, numbers }: Parts) {
  return {
    strings: (name: string): readonly string[] => strings[name] ?? missing(),
    whole: (name: string): Uint32Array => {
      const found = numbers[name];
      return found instanceof Uint32Array ? found : missing();
    },
    real: (name: string): Float32Array => {
      const found = numbers[name];
      return found instanceof Float32Array ? found : missing();
    },
  };
}

function missing(): never {
  throw new SnapshotRefused('damaged');
}
