import type { ConversationId, HubId, StaffId } from '../conversation/ids.ts';
import type { OUTCOMES } from '../wire/desk.ts';
import type { EXPORT_REASONS, NOT_TOLD } from '../wire/export.ts';

type Outcome = (typeof OUTCOMES)[number];

/** Who looked at, or ended, which conversation, and when (milliseconds). Nothing of what is in it. */
export type AuditRecord = { readonly staff: StaffId; readonly conversation: ConversationId; readonly at: number };
/** Who looked at what people told us, or answered which report. */
type ReportsRecord = Pick<AuditRecord, 'staff' | 'at'>;
/** Who gave a conversation to which colleague, or lent which colleague to another hub; `hub` null: the loan was ended. */
type AssignRecord = AuditRecord & { readonly colleague: StaffId };
type LoanRecord = ReportsRecord & {
  readonly colleague: StaffId;
  readonly hub: HubId | null;
  readonly until: number | null;
};
type ExportRecord = AuditRecord & {
  readonly reason: (typeof EXPORT_REASONS)[number];
  readonly told: 'told' | (typeof NOT_TOLD)[number];
};
type AnswerRecord = ReportsRecord & { readonly report: string };

/** The port to the audit log. A read that cannot be recorded must not happen, so these may reject. */
export interface Audit {
  read(record: AuditRecord): Promise<void>;
  closed(record: AuditRecord & { readonly outcome: Outcome }): Promise<void>;
  /** A person was passed on to somebody else. */
  passedOn(record: AuditRecord): Promise<void>;
  /** A supervisor gave a person to a colleague. */
  assigned(record: AssignRecord): Promise<void>;
  /** A supervisor lent a colleague, or ended it. */
  lent(record: LoanRecord): Promise<void>;
  /** A part of a conversation left for the council's own case system; `told`: whether the person was told, or why not. */
  exported(record: ExportRecord): Promise<void>;
  listed(record: ReportsRecord): Promise<void>;
  answered(record: AnswerRecord): Promise<void>;
}

export type AuditLine = Omit<AuditRecord, 'conversation'> & {
  readonly event:
    | 'audit.read'
    | 'audit.closed'
    | 'audit.passed-on'
    | 'audit.assigned'
    | 'audit.lent'
    | 'audit.exported'
    | 'audit.reports'
    | 'audit.answered';
  readonly conversation?: ConversationId;
  readonly outcome?: Outcome;
  readonly report?: string;
  readonly reason?: ExportRecord['reason'];
  readonly told?: ExportRecord['told'];
  readonly colleague?: StaffId;
  readonly hub?: HubId | null;
  readonly until?: number | null;
};

/** An audit log of lines; where they are kept for twelve months is the deployment's to decide. */
export function auditInLog(log: (line: AuditLine) => void): Audit {
  return {
    read: async ({ staff, conversation, at }) => log({ event: 'audit.read', staff, conversation, at }),
    closed: async ({ staff, conversation, at, outcome }) =>
      log({ event: 'audit.closed', staff, conversation, at, outcome }),
    passedOn: async ({ staff, conversation, at }) => log({ event: 'audit.passed-on', staff, conversation, at }),
    assigned: async ({ staff, conversation, colleague, at }) =>
      log({ event: 'audit.assigned', staff, conversation, colleague, at }),
    lent: async ({ staff, colleague, hub, until, at }) =>
      log({ event: 'audit.lent', staff, colleague, hub, until, at }),
    exported: async ({ staff, conversation, at, reason, told }) =>
      log({ event: 'audit.exported', staff, conversation, at, reason, told }),
    listed: async ({ staff, at }) => log({ event: 'audit.reports', staff, at }),
    answered: async ({ staff, report, at }) => log({ event: 'audit.answered', staff, report, at }),
  };
}
