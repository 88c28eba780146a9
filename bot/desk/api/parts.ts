import type { Duty, Slots } from '../../conversation/duty.ts';
import type { Outbox } from '../../conversation/outbox.ts';
import type { Reasons } from '../../conversation/reasons.ts';
import type { Reports } from '../../conversation/reports.ts';
import type { ConversationStore, HandOffQueue, Wakes } from '../../conversation/store.ts';
import type { DeskSettings } from '../../wire/desk-settings.ts';
import type { After } from '../after.ts';
import type { Audit } from '../audit.ts';
import type { VerifyStaff } from '../auth/verify-staff.ts';
import type { RunEffects } from '../effects.ts';
import type { LogFault } from '../faults.ts';
import type { AreaName, Render, StepTitle } from '../words.ts';
import type { Pace } from '../rules/pace.ts';

/** What the desk's API is made of. */
export type DeskParts = {
  readonly store: ConversationStore;
  readonly queue: HandOffQueue;
  readonly wakes: Wakes;
  readonly duty: Duty;
  readonly slots: Slots;
  readonly pace: Pace;
  readonly reports: Pick<Reports, 'list' | 'change'>;
  readonly reasons: Pick<Reasons, 'list'>;
  readonly outbox: Pick<Outbox, 'undelivered' | 'sendAgain'>;
  readonly runEffects: RunEffects;
  readonly verifyStaff: VerifyStaff;
  readonly audit: Audit;
  readonly settings: DeskSettings;
  readonly render: Render;
  readonly stepTitle: StepTitle;
  readonly areaName: AreaName;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly after: After;
  readonly log: LogFault;
};
