import type { Loans } from '../../conversation/loans.ts';
import { lentTo, type StaffDirectory } from '../staff-member.ts';

/** The directory, with whom a supervisor has lent for the rest of the day: whoever signs in is at both hubs at once. */
export function lendingDirectory(directory: StaffDirectory, loans: Pick<Loans, 'of'>): StaffDirectory {
  return {
    find: async (id) => {
      const [member, loan] = await Promise.all([directory.find(id), loans.of(id)]);
      return member === null || loan === null ? member : lentTo(member, loan.hub);
    },
    all: () => directory.all(),
  };
}
