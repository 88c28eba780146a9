import { z } from 'zod';

/** What an organisation is to the people who write. */
const ORGANISATION_KINDS = [
  'council',
  'charity',
  'health',
  'education',
  'faith',
  'police',
  'landlord',
  'accommodation',
  'other',
] as const;
type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Whom some people have reason to fear: their staff get no conversation unless the operator says so for each of them. */
const FEARED: readonly OrganisationKind[] = ['police', 'landlord', 'accommodation'];

/** What the operator has recorded of a member of staff before they meet people. Dates as `2026-11-22`; what ends counts on its last day. */
export const recordSchema = z.strictObject({
  /** Nobody under 18 is in any directory. */
  adult: z.literal(true),
  organisation_is: z.enum(ORGANISATION_KINDS),
  /** Says yes in spite of what the organisation is. */
  talks_with_people: z.literal(true).optional(),
  /** Such as a DBS certificate. */
  checks: z.array(z.strictObject({ name: z.string().min(1), on: z.iso.date(), until: z.iso.date() })).min(1),
  /** Such as safeguarding. */
  training: z
    .array(z.strictObject({ name: z.string().min(1), on: z.iso.date(), until: z.iso.date().optional() }))
    .min(1),
});
export type StaffRecord = z.output<typeof recordSchema>;

/** Why somebody gets no conversation on a day; null: they may talk with people. Who has no record gets none. */
export function whyNoConversation(
  record: StaffRecord | null,
  day: string,
): 'no-record' | 'organisation' | 'check' | 'training' | null {
  if (record === null) return 'no-record';
  if (FEARED.includes(record.organisation_is) && record.talks_with_people !== true) return 'organisation';
  if (!record.checks.some(({ on, until }) => on <= day && day <= until)) return 'check';
  if (!record.training.some(({ on, until = day }) => on <= day && day <= until)) return 'training';
  return null;
}
