/**
 * How long after somebody wrote the page may answer, in milliseconds: 24 hours, and for a human being 7 days with the tag `HUMAN_AGENT`
 * (developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages). The three other tags ended on 2026-04-27.
 */
const STANDARD_MS = 24 * 3_600_000;
const HUMAN_MS = 7 * STANDARD_MS;
/** Meta's clock and ours, and the way there. */
const MARGIN_MS = 60_000;

/** How a message may be sent now: as an answer, as a human being's, or not at all. The bot never speaks as a human being. */
export function messagingNow(by: 'bot' | 'staff', heardAt: number, now: number): 'response' | 'human-agent' | 'closed' {
  const since = now - heardAt + MARGIN_MS;
  if (since <= STANDARD_MS) return 'response';
  return by === 'staff' && since <= HUMAN_MS ? 'human-agent' : 'closed';
}
