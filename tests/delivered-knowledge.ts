import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../knowledge/load/load-knowledge.ts';

/** The knowledge as it is delivered, read once for all tests of a process: nothing can change it. */
export const knowledge = loadKnowledge(fileURLToPath(new URL('../knowledge/', import.meta.url)));
