import { z } from 'zod';
import type { Sign } from '../../conversation/signs.ts';

const typingSchema = z.object({ type: z.literal('typing') });
const shownSchema = z.object({
  type: z.literal('event'),
  name: z.literal('fingerpost/shown'),
  value: z.object({ upTo: z.number().int().nonnegative() }),
});

/** The sign that a client gives, as Direct Line has it: that the person writes, or what our page has shown. Null for anything else. */
export function signFrom(body: unknown): Sign | null {
  if (typingSchema.safeParse(body).success) return { kind: 'person-writes' };
  const shown = shownSchema.safeParse(body);
  return shown.success ? { kind: 'shown', upTo: shown.data.value.upTo } : null;
}
