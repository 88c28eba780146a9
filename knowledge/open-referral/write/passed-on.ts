import type { z } from 'zod';
import type { JsonObject } from '../json.ts';

/** Those of the fields that were received and are passed on which are as the standard wants them. */
export function passedOn<S extends z.ZodRawShape, K extends keyof S & string>(
  more: JsonObject,
  shape: S,
  names: readonly K[],
): { [N in K]?: Exclude<z.infer<S[N]>, undefined> } {
  const held = names.flatMap((name) => {
    const read = name in more ? (shape[name] as unknown as z.ZodType).safeParse(more[name]) : undefined;
    return read?.success && read.data !== undefined ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(held) as { [N in K]?: Exclude<z.infer<S[N]>, undefined> };
}
