import { Agent } from 'node:http';
import fc from 'fast-check';
import { ERRORS } from '../../../bot/errors.ts';
import { type Asked, CANARY_LETTERS } from './asked.ts';
import { type Answered, send } from './send.ts';

export type Fault = { readonly fault: string; readonly asked: Asked };
export type Fuzzed = {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** The first of them, with the request that led there. */
  readonly faults: readonly Fault[];
};

/** A request that takes longer hangs. In milliseconds, on a machine that does other things too. */
const HANG_MS = 5_000;
const AT_ONCE = 16;
const FAULTS_SHOWN = 5;

/** Sends `count` requests of a kind and says what was wrong with the answers. */
export async function fuzz(
  kind: fc.Arbitrary<Asked>,
  { url, count, seed, names }: { url: string; count: number; seed: number; names: Readonly<Record<string, string>> },
): Promise<Fuzzed> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const waiting = fc.sample(kind, { numRuns: count, seed }).values();
  const byStatus: Record<string, number> = {};
  const faults: Fault[] = [];
  let slowestMs = 0;
  const worker = async () => {
    for (const each of waiting) {
      const asked = { ...each, path: each.path.replace(/:joined|:waiting/, (name) => names[name] ?? name) };
      try {
        const answer = await send(url, asked, agent, HANG_MS);
        byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
        slowestMs = Math.max(slowestMs, answer.ms);
        const fault = faultOf(asked, answer);
        if (fault !== null) faults.push({ fault, asked });
      } catch (error) {
        faults.push({ fault: String(error), asked });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return { requests: count, byStatus, slowestMs: Math.round(slowestMs), faults: faults.slice(0, FAULTS_SHOWN) };
}

function faultOf({ method, path }: Asked, { status, headers, body }: Answered): string | null {
  if (status >= 500) return `status ${status}`;
  if (CANARY_LETTERS.test(headers)) return `repeated in the headers: ${headers}`;
  // Who holds a conversation reads what was said in it.
  if (status < 300 && path.startsWith('/desk/api/conversations/')) return null;
  if (CANARY_LETTERS.test(body)) return `repeated in the body: ${body}`;
  if (status >= 400 && /node_modules|\bat .+:\d+:\d+/.test(body)) return `says where: ${body}`;
  if (status >= 400 && method !== 'HEAD' && !path.startsWith('/openid') && !headers.includes('text/html')) {
    return knownError(body) ? null : `not an error of the catalogue: ${body}`;
  }
  return null;
}

function knownError(body: string): boolean {
  try {
    return JSON.parse(body).error.code in ERRORS;
  } catch {
    return false;
  }
}
