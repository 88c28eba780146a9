import { BACK, choice, PERSON } from '../choices.ts';
import { nameOf } from '../needs.ts';
import type { Reply } from '../reply.ts';
import { spokenNumber } from '../report/number.ts';
import { REPORT_KINDS } from '../report/report.ts';
import { WHY_NOT } from '../report/why-not.ts';
import type { Place, State } from '../state.ts';
import type { World } from '../world.ts';

type At<P extends Place['at']> = Extract<Place, { at: P }>;

/** As many numbers of one's own as can be chosen from at a glance; any other is written. */
const SHOWN = 4;

/** What do you want to tell us? */
export function presentReportKinds(): Reply[] {
  const kinds = REPORT_KINDS.map((kind) => choice(`tell-${kind}`, { do: 'tell', kind, about: null }));
  const number = choice('report-number', { do: 'report-number' });
  return [{ said: { key: 'conversation:tell.question' }, choices: [...kinds, number, BACK, PERSON] }];
}

/** Which of the places that were shown is it about? */
export function presentWrongAmong({ among }: At<'choosing-wrong'>): Reply[] {
  const about = (step: string | null) => ({ do: 'tell', kind: 'wrong', about: step }) as const;
  return [
    {
      said: { key: 'conversation:tell.which' },
      choices: [
        ...among.map((step) => choice('need', about(step), { need: nameOf(step) })),
        choice('tell-other', about(null)),
        BACK,
        PERSON,
      ],
    },
  ];
}

/** Who reads it, what not to write, how long it is kept; then the question. */
export function presentTelling({ kind, about }: At<'telling'>, { operator }: World): Reply[] {
  const named: Reply[] = about ? [{ said: { key: 'conversation:tell.about', params: { about: nameOf(about) } } }] : [];
  return [
    ...named,
    { said: { key: 'conversation:tell.how', params: { operator } } },
    { said: { key: `conversation:tell.ask-${kind}` }, choices: [BACK, PERSON] },
  ];
}

/** The number of a report: one's own by a tap, any other in digits. */
export function presentNumberQuestion({ reports }: State): Reply[] {
  const own = reports
    .slice(-SHOWN)
    .map(({ number }) => choice('see-report', { do: 'see-report', number }, { number: spokenNumber(number) }));
  return [{ said: { key: 'conversation:tell.number-ask' }, choices: [...own, BACK, PERSON] }];
}

/** Why a step is not for somebody: one tap, and one of them is that they would rather not say. */
export function presentWhyNot({ step }: At<'asking-why-not'>): Reply[] {
  const reasons = WHY_NOT.map((reason) =>
    choice(`not-${reason}`, { do: 'why-not', step, reason }, undefined, reason === 'unsaid' ? 'no' : undefined),
  );
  return [{ said: { key: 'conversation:why-not.question' }, choices: [...reasons, BACK, PERSON] }];
}
