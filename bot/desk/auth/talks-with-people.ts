import type { AccessRole } from '../staff-member.ts';

/** Who talks with people. Curators keep the knowledge, leads see numbers, admins keep the system: none of them sees a conversation. */
export const TALKS_WITH_PEOPLE: readonly AccessRole[] = ['adviser', 'supervisor'];

/** Who may come to a talk that a colleague holds. */
export const SUPERVISES: readonly AccessRole[] = ['supervisor'];
