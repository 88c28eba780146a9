import type { ByStaff } from '../../../dialogs/introduction/by-staff.ts';
import { type ErrorCode, FingerpostError } from '../../errors.ts';

type Refused = Extract<ByStaff, { kind: 'refused' }>;

const REFUSALS: Readonly<Record<Refused['because'], ErrorCode>> = {
  'no-agreement': 'introduction.no-agreement',
  'not-in-agreement': 'introduction.not-in-agreement',
  full: 'introduction.full',
  'not-now': 'introduction.not-now',
};

/** What was done. @throws FingerpostError `introduction.*` where it could not be. */
export function doneOrThrow(result: ByStaff): Exclude<ByStaff, Refused> {
  if (result.kind === 'refused') throw new FingerpostError(REFUSALS[result.because]);
  return result;
}
