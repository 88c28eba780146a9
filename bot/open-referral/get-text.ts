/** What a server answered, or why there is nothing to read. `again`: it may work another time. */
export type Answer =
  | { readonly ok: true; readonly text: string; readonly url: URL }
  | { readonly ok: false; readonly why: string; readonly status?: number; readonly again: boolean };

export interface HttpLimits {
  /** For one request, redirects and body included. In milliseconds. */
  readonly timeoutMs: number;
  /** Of one answer, after decompression. In bytes. */
  readonly largestAnswer: number;
}

const mostRedirects = 5;

/** Gets a text over http or https and nothing else. Every redirect is looked at before it is followed. */
export async function getText(start: URL, limits: HttpLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let url = start;
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const refused = reasonAgainst(url, start);
      if (refused !== null) return { ok: false, why: refused, again: false };
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: {
          accept: 'application/json, application/x-ndjson;q=0.9, */*;q=0.1',
          'user-agent': 'Fingerpost (Open Referral import)',
        },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null)
        return await answerOf(response, url, limits);
      await response.body?.cancel();
      url = new URL(location, url);
    }
    return { ok: false, why: `redirects more than ${mostRedirects} times`, again: false };
  } catch (error) {
    if (signal.aborted)
      return { ok: false, why: `did not answer within ${limits.timeoutMs / 1000} seconds`, again: true };
    return { ok: false, why: `could not be reached (${reasonOf(error)})`, again: true };
  }
}

/** A server that was asked must not lead us to another kind of address, nor into the network that we stand in. */
function reasonAgainst(url: URL, start: URL): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'is not an http or https address';
  if (url.username !== '' || url.password !== '') return 'holds a user name, which is not sent';
  if (url.hostname === start.hostname) return null;
  if (start.protocol === 'https:' && url.protocol === 'http:') return 'redirects from https to http';
  return isInside(url.hostname) ? 'redirects into a private network' : null;
}

const inside =
  /^(?:localhost|.*\.local(?:host)?|.*\.internal|0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(?:::|f[cd]|fe[89ab]))/i;

function isInside(hostname: string): boolean {
  return inside.test(hostname) || !/[.:]/.test(hostname);
}

async function answerOf(response: Response, url: URL, limits: HttpLimits): Promise<Answer> {
  const { status } = response;
  if (status !== 200) {
    await response.body?.cancel();
    return { ok: false, why: `answered with status ${status}`, status, again: status >= 500 || status === 429 };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limits.largestAnswer) {
      return { ok: false, why: `answered with more than ${limits.largestAnswer / 1024 / 1024} MB`, again: false };
    }
    chunks.push(chunk);
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8'), url };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : 'unknown reason';
}
