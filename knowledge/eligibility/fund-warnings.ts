import type { FactId } from '../schema/fact.ts';
import type { Guide } from '../schema/guide.ts';
import type { GuideId } from '../schema/ids.ts';
import type { Answers } from './answer.ts';
import type { Words } from './rule.ts';

/** What somebody should know before they use a public fund. `in` lists values of the fact, or `unknown`. */
export interface FundWarning {
  readonly id: string;
  readonly fact: FactId;
  readonly in: readonly string[];
  /** For which guides, by their `public_fund`. */
  readonly funds: readonly ('true' | 'mixed')[];
  readonly words: Words;
  /** Guides to read first. */
  readonly guides: readonly GuideId[];
}

/** The warnings for a guide; none where it is no public fund, or where the person may use public funds. */
export function fundWarningsFor(guide: Guide, answers: Answers, warnings: readonly FundWarning[]): FundWarning[] {
  const fund = String(guide.public_fund);
  return warnings.filter((it) => {
    const answer = answers.get(it.fact);
    const known = answer?.kind === 'value' ? String(answer.value) : 'unknown';
    return it.funds.some((which) => which === fund) && it.in.includes(known);
  });
}
