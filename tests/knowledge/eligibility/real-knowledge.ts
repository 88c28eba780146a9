import { day } from '../../../knowledge/schema/date.ts';

/** The knowledge that people are served from, and a day on which all of its rules hold. */
export { knowledge } from '../../delivered-knowledge.ts';
export const today = day.parse('2026-11-22');
