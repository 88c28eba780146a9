import type { KnowledgeBase } from '../../../knowledge/base.ts';
import type { PhraseBook } from '../../../knowledge/phrase-book/phrase-book.ts';
import type { Duty, Slots } from '../../conversation/duty.ts';
import type { UnderWayList } from '../../conversation/introductions.ts';
import type { Loans } from '../../conversation/loans.ts';
import type { Mentions } from '../../conversation/mentions.ts';
import type { Outbox } from '../../conversation/outbox.ts';
import type { Counts } from '../../conversation/plans.ts';
import type { Reasons } from '../../conversation/reasons.ts';
import type { Reports } from '../../conversation/reports.ts';
import type { Signs } from '../../conversation/signs.ts';
import type { ConversationStore, HandOffQueue, Wakes } from '../../conversation/store.ts';
import type { DeskSettings } from '../../wire/desk-settings.ts';
import type { After } from '../after.ts';
import type { Audit } from '../audit.ts';
import type { VerifyStaff } from '../auth/verify-staff.ts';
import type { RunEffects } from '../effects.ts';
import type { LogFault } from '../faults.ts';
import type { FormLinks } from '../introductions/form-links.ts';
import type { Pace } from '../rules/pace.ts';
import type { StaffDirectory } from '../staff-member.ts';
import type { Translator } from '../translation/translator.ts';
import type { AreaName, Render, StepTitle } from '../words.ts';
import type { ShowWriting } from '../writing.ts';

/** What the desk's API is made of. */
export type DeskParts = {
  readonly store: ConversationStore;
  readonly queue: HandOffQueue;
  readonly duty: Duty;
  readonly slots: Slots;
  readonly loans: Loans;
  readonly pace: Pace;
  readonly wakes: Wakes;
  readonly signs: Pick<Signs, 'listen'>;
  readonly showWriting: ShowWriting;
  readonly mentions: Mentions;
  readonly counts: Pick<Counts, 'arrivals'>;
  /** Who gives links of ours, by the name that people know them by; the id where nobody knows it any more. */
  readonly giverName: (giver: string) => string;
  readonly reports: Pick<Reports, 'list' | 'read' | 'change'>;
  readonly reasons: Pick<Reasons, 'list'>;
  readonly outbox: Pick<Outbox, 'undelivered' | 'sendAgain'>;
  readonly underWay: UnderWayList;
  /** What decides to whom people can be introduced, and what makes the addresses of forms. */
  readonly introducing: {
    readonly knowledge: KnowledgeBase;
    readonly demonstration: boolean;
    readonly links: Pick<FormLinks, 'newId' | 'seal'>;
  };
  readonly runEffects: RunEffects;
  readonly verifyStaff: VerifyStaff;
  readonly audit: Audit;
  readonly settings: DeskSettings;
  readonly render: Render;
  readonly stepTitle: StepTitle;
  readonly areaName: AreaName;
  /** The phrase book, and the places that a phrase may name. */
  readonly phrases: { readonly book: PhraseBook; readonly services: readonly string[] };
  readonly directory: StaffDirectory;
  /** A hub's name in the staff's language; its id when nothing is known about it. */
  readonly hubName: (hub: string) => string;
  /** When the day of this moment ends where a hub is; both in milliseconds since 1970. */
  readonly endOfDay: (hub: string, at: number) => number;
  /** Null: nothing is translated, and no word goes anywhere. */
  readonly translator: Translator | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly after: After;
  readonly log: LogFault;
};
