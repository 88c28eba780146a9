import { z } from 'zod';
import { retryAfterMs } from '../../http/retry-after.ts';

/** Why a call to the Graph API did not do what was asked, in the order of what is to be done about it. */
export type GraphFailure =
  /** The page or the app makes too many calls: nobody of this page is sent anything for a while. */
  | { readonly kind: 'too-many'; readonly code: string; readonly waitMs: number | null }
  /** The page's token or permission is wrong, or Meta has restricted it: an operator has to see to it. */
  | { readonly kind: 'page'; readonly code: string }
  | { readonly kind: 'passing'; readonly code: string; readonly waitMs: number | null; readonly unknown: boolean }
  | { readonly kind: 'window'; readonly code: string }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** The form of an error (developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes). */
const errorSchema = z.object({
  error: z.object({
    code: z.number().int(),
    error_subcode: z.number().int().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/** Rate limits: of the app (4), a person (17), a page (32), a custom one (613), Messenger's business use case (80006). */
const TOO_MANY: ReadonlySet<number> = new Set([4, 17, 32, 613, 80_006]);
/** Unknown (1), temporary (2, 1200). */
const PASSING: ReadonlySet<number> = new Set([1, 2, 1_200]);
/** "Sent outside of allowed window". */
const WINDOW: ReadonlySet<number> = new Set([2_018_278, 2_018_065]);
/** "This person isn't receiving messages from you right now", "no matching user found". */
const UNREACHABLE: ReadonlySet<number> = new Set([1_545_041, 2_018_108, 2_018_001]);
/** Token invalid (190) or its session over (102), permission missing (3, 10, 200 to 299), blocked for a breach of policy (368). */
const isOfPage = (code: number) => [3, 10, 102, 190, 368].includes(code) || (code >= 200 && code < 300);

/** What the answer to a call that failed means. `body` is what could be read of it, or null. */
export function failureOf(status: number, body: unknown, retryAfter: string | null, now: number): GraphFailure {
  const waitMs = retryAfterMs(retryAfter, now);
  const error = errorSchema.safeParse(body).data?.error;
  if (!error) {
    if (status === 429) return { kind: 'too-many', code: '429', waitMs };
    // It may have been carried out all the same, before whatever stands before it failed.
    if (status >= 500) return { kind: 'passing', code: String(status), waitMs, unknown: true };
    return { kind: 'refused', code: String(status) };
  }
  const { code, error_subcode: subcode = 0, is_transient } = error;
  const name = subcode === 0 ? String(code) : `${code}/${subcode}`;
  if (TOO_MANY.has(code) || status === 429) return { kind: 'too-many', code: name, waitMs };
  if (WINDOW.has(subcode)) return { kind: 'window', code: name };
  if (code === 551 || UNREACHABLE.has(subcode)) return { kind: 'unreachable', code: name };
  if (PASSING.has(code) || is_transient === true) return { kind: 'passing', code: name, waitMs, unknown: false };
  if (isOfPage(code)) return { kind: 'page', code: name };
  if (status >= 500) return { kind: 'passing', code: name, waitMs, unknown: true };
  return { kind: 'refused', code: name };
}
