import { z } from 'zod';
import type { Answer, Answers, FactValue } from '../../knowledge/eligibility/answer.ts';
import type { Eligibility } from '../../knowledge/eligibility/eligibility.ts';
import { parseAnswers } from '../../knowledge/eligibility/parse-answers.ts';
import type { Fact, FactId } from '../../knowledge/schema/fact.ts';

/**
 * What the form of the rights check carries: the answers so far, one field each, and what the person did now. All of it is in the body of
 * the request and nowhere else.
 */
const formSchema = z.record(z.string().max(60), z.string().max(200));

/** Before the id of a fact in the name of a field that carries an answer. */
export const ANSWER = 'f.';

export type RightsForm = {
  readonly answers: Answers;
  /** The one question that the person wants to answer anew. */
  readonly change: FactId | null;
  /** The person wants to see the result now. */
  readonly finish: boolean;
  readonly lang: string | undefined;
  /** The guide that is asked about, or all. */
  readonly about: string | undefined;
  /** What was given as the last answer is none: the fact to ask again. */
  readonly wrong: FactId | null;
};

/** Reads a form that was sent. Throws a ZodError for what is no form of ours; answers that make no sense are left out. */
export function readForm(eligibility: Eligibility, body: unknown): RightsForm {
  const fields = formSchema.parse(body ?? {});
  const answers = new Map<FactId, Answer>();
  for (const fact of eligibility.facts) {
    const written = fields[`${ANSWER}${fact.id}`];
    const answer = written === undefined ? undefined : answerOf(eligibility, fact, written);
    if (answer) answers.set(fact.id, answer);
  }
  const asked = eligibility.fact(fields['fact'] ?? '');
  const said = fields['said'] ?? fields['typed'];
  const now = asked && said !== undefined ? answerOf(eligibility, asked, said) : undefined;
  if (asked && now) answers.set(asked.id, now);
  const change = eligibility.fact(fields['change'] ?? '')?.id ?? null;
  if (change) answers.delete(change);
  return {
    answers,
    change,
    finish: fields['finish'] !== undefined,
    lang: fields['lang'],
    about: fields['about'],
    wrong: asked && said !== undefined && !now ? asked.id : null,
  };
}

/** An answer as a field carries it: an id, `true`, `30`, `4,7`, `not-sure`. */
export function written(answer: Answer): string {
  if (answer.kind !== 'value') return answer.kind;
  if (!Array.isArray(answer.value)) return String(answer.value);
  return answer.value.length === 0 ? 'none' : answer.value.join(',');
}

function answerOf(eligibility: Eligibility, fact: Fact, text: string): Answer | undefined {
  const parsed = parseAnswers(eligibility, { [fact.id]: given(fact, text.trim()) });
  return parsed.ok ? parsed.answers.get(fact.id) : undefined;
}

function given(fact: Fact, text: string): FactValue | string {
  if (text === 'not-sure' || text === 'prefer-not') return text;
  switch (fact.type) {
    case 'choice':
      return text;
    case 'yes-no':
      return text === 'true' || (text === 'false' ? false : text);
    case 'number':
      return numberOf(text) ?? text;
    case 'ages':
      return text === 'none' ? [] : agesOf(text);
  }
}

/** Digits of any script, with a currency sign or spaces around them: £1 200 is 1200. */
function numberOf(text: string): number | null {
  const digits = latinDigits(text).replace(/[£\s,٬]/g, '');
  return /^\d{1,9}(?:[.]\d{1,2})?$/.test(digits) ? Number(digits) : null;
}

/** Ages between commas, spaces or words: "4 and 7". Letters alone are no ages. */
function agesOf(text: string): readonly number[] | string {
  const ages =
    latinDigits(text)
      .match(/\d{1,3}/g)
      ?.map(Number) ?? [];
  return ages.length > 0 ? ages : text;
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
