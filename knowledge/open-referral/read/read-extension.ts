import type { z } from 'zod';
import { extensionName } from '../extension.ts';
import { isObject } from '../json.ts';
import type { Fields } from './fields.ts';

/** What a feed of our own kind says beyond the standard; of any other feed nothing. Defaults that it does not say stay unsaid. */
export function readExtension<T extends z.ZodObject>(at: Fields, schema: T): Partial<z.infer<T>> {
  const raw = at.raw(extensionName);
  if (raw === undefined) return {};
  const read = schema.safeParse(raw);
  if (!read.success || !isObject(raw)) {
    at.note(extensionName, 'is not as this program writes it, and was left out');
    return {};
  }
  return Object.fromEntries(Object.entries(read.data).filter(([name]) => name in raw)) as Partial<z.infer<T>>;
}
