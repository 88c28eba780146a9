/** An object without the fields that are undefined: the standard wants them absent. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const held = Object.entries(value).filter(([, it]) => it !== undefined && !(Array.isArray(it) && it.length === 0));
  return Object.fromEntries(held) as { [K in keyof T]: Exclude<T[K], undefined> };
}
