import { z } from 'zod';
import type { Locale } from '../../locales/locale.ts';
import { type ReportNumber, reportNumberSchema } from './number.ts';

/** What somebody tells us, in the order in which it is offered: a problem, something wrong in what we say, an idea, a complaint. */
export const REPORT_KINDS = ['problem', 'wrong', 'idea', 'complaint'] as const;
export const reportKindSchema = z.enum(REPORT_KINDS);
export type ReportKind = z.output<typeof reportKindSchema>;

/** As many as one conversation sends: all of them are remembered, so that "forget me" finds each. */
export const REPORTS = 10;

/**
 * A report as the conversation of who sent it remembers it: its words lie elsewhere, under a key of their own, in the place `at`. `read` is the
 * moment, in milliseconds, of the answer that the person has read.
 */
const ownReportSchema = z.object({
  number: reportNumberSchema,
  at: z.string().max(64),
  kind: reportKindSchema,
  /** `guide:<id>` or `service:<id>` */
  about: z.string().max(100).nullable(),
  read: z.number().nullable(),
});
export type OwnReport = z.output<typeof ownReportSchema>;
export const ownReportsSchema = z.array(ownReportSchema).max(REPORTS);

/** What staff wrote. `at` is its moment in milliseconds. */
export type ReportAnswer = {
  readonly text: string;
  /** The language of the text, where it is known. */
  readonly locale?: Locale;
  /** A machine made the text: its name, and what staff wrote, in which language. */
  readonly translated?: { readonly service: string; readonly original: string; readonly from: Locale };
  readonly name: string;
  readonly organisation: string;
  readonly at: number;
};

/** How a report stands: nobody has taken it over yet, somebody has, or it is answered. */
export type Standing =
  | { readonly state: 'sent' }
  | { readonly state: 'taken' }
  | { readonly state: 'answered'; readonly answer: ReportAnswer };

/** A new number with its place; `wait`: too much was sent at once. */
export type FreshNumber =
  | { readonly kind: 'number'; readonly number: ReportNumber; readonly at: string }
  | { readonly kind: 'wait' };

/** What a number leads to. `none`: nothing, or not any more; nobody is told which. `wait`: too many were tried. */
export type FoundReport =
  | { readonly kind: 'report'; readonly standing: Standing }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait' };
