import { timeWords } from './time.ts';

/** When something was said, `at` in milliseconds since 1970. */
export function When({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{timeWords(at, Date.now())}</time>;
}
