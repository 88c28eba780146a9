import { z } from 'zod';
import { type Action, actionSchema } from '../../../dialogs/action.ts';

/** Meta's limit for what comes back with a button, in characters. */
const PAYLOAD_LIMIT = 1_000;

const payloadSchema = z.object({ fingerpost: actionSchema, label: z.string().max(400).optional() });

/** What comes back when a button is tapped. `label` is kept where the button itself cannot show it. Null: it does not fit. */
export function payloadOf(action: Action, label?: string): string | null {
  const payload = JSON.stringify({ fingerpost: action, ...(label !== undefined && { label }) });
  if (payload.length <= PAYLOAD_LIMIT) return payload;
  return label === undefined ? null : payloadOf(action);
}

/** The choice of ours in a payload; null for anything else. Whoever taps an old button still gets what it said. */
export function choiceIn(payload: string): { readonly action: Action; readonly label?: string | undefined } | null {
  try {
    const { fingerpost: action, label } = payloadSchema.parse(JSON.parse(payload));
    return { action, label };
  } catch {
    return null;
  }
}
