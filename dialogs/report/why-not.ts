import { z } from 'zod';

/** Why a step is not for somebody, in the order in which it is asked; nobody has to say. */
export const WHY_NOT = ['too-far', 'wrong-time', 'tried-already', 'not-needed', 'unsaid'] as const;
export const whyNotSchema = z.enum(WHY_NOT);
export type WhyNot = z.output<typeof whyNotSchema>;
