import type { Choice, Reply } from '../reply.ts';
import { type ReportNumber, spokenNumber } from './number.ts';
import type { ReportAnswer } from './report.ts';

export const ANSWER = 'conversation:tell.answer';

/** What staff answered: who says it and about what, then their words as they wrote them. */
export function answerReplies(number: ReportNumber, answer: ReportAnswer, choices: readonly Choice[] = []): Reply[] {
  const { name, organisation, text } = answer;
  return [
    { said: { key: ANSWER, params: { number: spokenNumber(number), name, organisation } } },
    {
      said: { key: 'conversation:tell.answer-words', params: { words: text } },
      ...(choices.length > 0 && { choices }),
    },
  ];
}
