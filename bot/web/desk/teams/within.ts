/** Teams did not answer in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What `answer` becomes, if it does so within `ms` milliseconds. @throws NoAnswer; what `answer` throws */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
