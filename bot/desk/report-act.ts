import type { StaffCard } from '../conversation/hold.ts';
import type { Report, Reports } from '../conversation/reports.ts';
import { FingerpostError } from '../errors.ts';

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

/** Answers it, or answers it anew. The same answer again changes nothing. Errors as `takeReport`. */
export function answerReport(act: ReportAct, answer: { id: string; text: string }, ports: Ports): Promise<Report> {
  const { staff } = act;
  return changed(act, ports, (report) => {
    if (report.answer?.id === answer.id && report.answer.staff.id === staff.id) return report;
    return {
      ...atVersion(report, act),
      owner: report.owner ?? staff,
      answer: { ...answer, staff, at: ports.clock() },
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
