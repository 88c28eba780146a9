import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Answers } from '../../knowledge/eligibility/answer.ts';
import { type Entitlement, entitlements } from '../../knowledge/eligibility/entitlements.ts';
import { nextQuestion } from '../../knowledge/eligibility/questions.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import type { RightsForm } from './rights-form.ts';

/** What the page shows next: a question, or what the person can probably get. */
export type RightsView =
  | { readonly kind: 'question'; readonly fact: Fact; readonly wrong: boolean; readonly answers: Answers }
  | {
      readonly kind: 'result';
      readonly answers: Answers;
      /** Those that something said by the person decided, and those that are open to everybody. */
      readonly likely: readonly Entitlement[];
      readonly forAll: readonly Entitlement[];
      readonly cannotSay: readonly Entitlement[];
      readonly unlikely: readonly Entitlement[];
    };

/** Questions are asked for as long as one of them can still change a result, or until the person wants to see it. */
export function viewOf(knowledge: KnowledgeBase, form: RightsForm, today: Day): RightsView {
  const { answers } = form;
  const among = amongOf(knowledge, form.about);
  const again = form.change ?? form.wrong;
  const fact = again
    ? knowledge.eligibility.fact(again)
    : form.finish
      ? undefined
      : nextQuestion(knowledge, answers, today, among);
  if (fact) return { kind: 'question', fact, wrong: form.wrong === fact.id, answers };
  const all = entitlements(knowledge, answers, today).filter((it) => !among || among.has(it.guide));
  const likely = all.filter((it) => it.value === 'likely');
  const decided = (it: Entitlement) => it.reasons.some((reason) => reason.facts.length > 0);
  return {
    kind: 'result',
    answers,
    likely: likely.filter(decided),
    forAll: likely.filter((it) => !decided(it)),
    cannotSay: all.filter((it) => it.value === 'cannot-say'),
    unlikely: all.filter((it) => it.value === 'unlikely'),
  };
}

/** The guide that the person came from, if it has a rule; otherwise all. */
function amongOf(knowledge: KnowledgeBase, about: string | undefined): ReadonlySet<GuideId> | undefined {
  const rule = knowledge.eligibility.rules.find((it) => it.guide === about);
  return rule && new Set([rule.guide]);
}
