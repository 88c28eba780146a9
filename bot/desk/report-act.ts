import type { Locale } from '../../locales/locale.ts';
import type { StaffCard } from '../conversation/hold.ts';
import type { Report, Reports } from '../conversation/reports.ts';
import { FingerpostError } from '../errors.ts';
import type { Translator } from './translation/translator.ts';
import { wordsFor } from './translation/words-for.ts';

/** Who does something with which report: the version is the one that they have read. */
export type ReportAct = {
  readonly at: string;
  readonly staff: StaffCard;
  /** The hub of this member of staff. */
  readonly hub: string;
  readonly version: number;
};

type Ports = { readonly reports: Pick<Reports, 'change'>; readonly clock: () => number };

/**
 * A member of staff takes a report over: from then on the person cannot take it back. Again it changes nothing.
 * @throws FingerpostError `report.not-found`, also for one of another hub; `report.changed` where somebody was faster.
 */
export function takeReport(act: ReportAct, ports: Ports): Promise<Report> {
  return changed(act, ports, (report) => {
    if (report.owner?.id === act.staff.id) return report;
    return { ...atVersion(report, act), owner: act.staff };
  });
}

/** An answer as staff wrote it: `id` is the desk's, `locale` the language that it is written in. */
type Written = { readonly id: string; readonly text: string; readonly locale: Locale };

type AnswerPorts = Ports & {
  readonly reports: Pick<Reports, 'read'>;
  readonly translator: Translator | null;
};

/**
 * Answers it, or answers it anew, in the language of whoever sent it where a service translates. The same answer again changes nothing, and what
 * cannot be an answer any more is not translated. Errors as `takeReport`.
 */
export async function answerReport(act: ReportAct, { id, text, locale }: Written, ports: AnswerPorts): Promise<Report> {
  const { staff, at, hub } = act;
  const isSame = ({ answer }: Report) => answer?.id === id && answer.staff.id === staff.id;
  const before = await ports.reports.read(at);
  if (before?.hub !== hub) throw new FingerpostError('report.not-found');
  if (isSame(before)) return before;
  atVersion(before, act);
  const words = await wordsFor(text, { from: locale, to: before.reads }, ports.translator);
  return changed(act, ports, (report) => {
    if (isSame(report)) return report;
    return {
      ...atVersion(report, act),
      owner: report.owner ?? staff,
      answer: { id, ...words, staff, at: ports.clock() },
    };
  });
}

async function changed(
  { at, hub }: ReportAct,
  { reports }: Ports,
  change: (report: Report) => Report,
): Promise<Report> {
  const report = await reports.change(at, (before) => {
    if (before.hub !== hub) throw new FingerpostError('report.not-found');
    return change(before);
  });
  if (report === null) throw new FingerpostError('report.not-found');
  return report;
}

/** The next version of a report, if it still is as it was read. */
function atVersion(report: Report, { version }: ReportAct): Report {
  if (report.version !== version) throw new FingerpostError('report.changed');
  return { ...report, version: version + 1 };
}
