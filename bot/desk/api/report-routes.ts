import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { daysAfter } from '../../../dialogs/plan/day.ts';
import { spokenNumber } from '../../../dialogs/report/number.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { Answer, Report } from '../../conversation/reports.ts';
import {
  answerRequestSchema,
  type DeskReport,
  reportSchema,
  reportsSchema,
  takeRequestSchema,
} from '../../wire/reports.ts';
import { READS_REPORTS } from '../auth/allow.ts';
import { answerReport, takeReport } from '../report-act.ts';
import { cardOf } from '../staff-member.ts';
import type { StepTitle } from '../words.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

const config = { access: READS_REPORTS };
/** The place of a report, which says nothing about it. */
const params = z.object({ id: z.string().regex(/^[\w-]{43}$/) });
/** The newest that one look shows. */
const SHOWN = 200;
/** How long reasons are kept, in days. */
const REASON_DAYS = 90;

/** What people told us: reading it, taking it over, answering it; and why steps did not work or were not for somebody. */
export function answerReports(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { reports, reasons, audit, clock, stepTitle, translator } = parts;

  api.get(
    '/reports',
    { config, schema: { summary: 'What people told my hub, and why steps failed', response: { 200: reportsSchema } } },
    async (request) => {
      const { id: staff, hub } = staffOf(request).member;
      const now = clock();
      // What is read without a record of it must not be readable at all, so the record comes first.
      await audit.listed({ staff, at: now });
      const since = daysAfter(new Date(now).toISOString().slice(0, 10), -REASON_DAYS);
      const [placed, counted] = await Promise.all([reports.list(hub, SHOWN), reasons.list(since)]);
      return {
        now,
        translator: translator?.service ?? null,
        reports: placed.map(({ at, report }) => deskReport(at, report, stepTitle)),
        reasons: counted.map(({ step, ...reason }) => ({ ...reason, about: aboutOf(step, stepTitle) })),
      };
    },
  );

  api.post(
    '/reports/:id/take',
    {
      config,
      schema: {
        summary: 'Take a report over: the person cannot take it back any more',
        params,
        body: takeRequestSchema,
        response: { 200: reportSchema },
      },
    },
    async (request) => {
      const { member } = staffOf(request);
      const at = request.params.id;
      const act = { at, staff: cardOf(member), hub: member.hub, version: request.body.version };
      return deskReport(at, await takeReport(act, parts), stepTitle);
    },
  );

  api.post(
    '/reports/:id/answer',
    {
      config,
      schema: {
        summary: 'Answer a report; whoever has its number can read the answer, translated where a service translates',
        params,
        body: answerRequestSchema,
        response: { 200: reportSchema },
      },
    },
    async (request) => {
      const { member } = staffOf(request);
      const at = request.params.id;
      const { version, answerId, text, locale } = request.body;
      const act = { at, staff: cardOf(member), hub: member.hub, version };
      const report = await answerReport(act, { id: answerId, text, locale }, parts);
      await audit.answered({ staff: member.id, report: at, at: clock() });
      return deskReport(at, report, stepTitle);
    },
  );
}

function deskReport(id: string, report: Report, stepTitle: StepTitle): DeskReport {
  const { number, kind, about, words, locale, reads, sentAt, version, owner, answer } = report;
  return {
    id,
    number: spokenNumber(number),
    kind,
    about: about === null ? null : aboutOf(about, stepTitle),
    words,
    locale,
    reads,
    sentAt,
    version,
    state: answer ? 'answered' : owner ? 'taken' : 'sent',
    owner: owner && { id: owner.id, name: owner.name },
    answer: answer && deskAnswer(answer),
  };
}

function deskAnswer({ text, locale, made, staff, at }: Answer): DeskReport['answer'] {
  return { text, name: staff.name, at, ...(locale && { locale }), ...(made && { made }) };
}

function aboutOf(step: string, stepTitle: StepTitle) {
  return { id: step, title: stepTitle(step, SOURCE_LOCALE) };
}
