import { spoken } from './spoken.ts';

const ROLES = ['adviser', 'supervisor', 'volunteer', 'interpreter'] as const;

/** The usual roles are said in the person's language; another is said as the directory names it. */
export function roleWords(role: string): string {
  const known = ROLES.find((name) => name === role);
  return known ? spoken(`role.${known}`) : role;
}
