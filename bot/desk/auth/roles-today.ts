import { type AccessRole, dayOf, type StaffMember } from '../staff-member.ts';
import { whyNoConversation } from '../staff-record.ts';
import { TALKS_WITH_PEOPLE } from './talks-with-people.ts';

/**
 * What somebody may do at a moment (milliseconds since 1970), of what they are given: every way to people, in the queue or in a talk, needs one
 * of the roles that go where their record does not let them meet people.
 */
export function rolesToday(
  { record }: Pick<StaffMember, 'record'>,
  given: ReadonlySet<AccessRole>,
  now: number,
): ReadonlySet<AccessRole> {
  if (whyNoConversation(record, dayOf(now)) === null) return given;
  return new Set([...given].filter((role) => !TALKS_WITH_PEOPLE.includes(role)));
}
