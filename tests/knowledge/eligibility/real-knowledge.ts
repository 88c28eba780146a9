import { join } from 'node:path';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { day } from '../../../knowledge/schema/date.ts';

/** The knowledge that people are served from, and a day on which all of its rules hold. */
export const knowledge = loadKnowledge(join(import.meta.dirname, '../../../knowledge'));
export const today = day.parse('2026-11-22');
