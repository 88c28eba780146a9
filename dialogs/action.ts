import { z } from 'zod';
import { detailSchema } from '../knowledge/schema/partner.ts';
import { topicId } from '../knowledge/schema/topic.ts';
import { localeSchema } from '../locales/locale.ts';
import { introductionIdSchema, writtenDetailSchema } from './introduction/introduction.ts';
import { DATED_TASKS, datedTaskSchema } from './plan/dated-task.ts';
import { daySchema } from './plan/day.ts';
import { reasonSchema } from './plan/plan.ts';
import { measureSchema, valueSchema } from './rating/rating.ts';
import { reportNumberSchema } from './report/number.ts';
import { reportKindSchema } from './report/report.ts';
import { whyNotSchema } from './report/why-not.ts';
import { filtersSchema, view } from './timetable/view.ts';
import { whoSchema } from './who.ts';

/**
 * What a button does. Each action says all that it needs, so an old button tapped again still does the right thing,
 * whatever happened since. It travels as the `value` of an activity and is parsed here, at the edge.
 */
export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('stop') }),
  z.object({ do: z.literal('go-on') }),
  z.object({ do: z.literal('language'), locale: localeSchema }),
  z.object({ do: z.literal('choose-language') }),
  z.object({ do: z.literal('start-again') }),
  z.object({ do: z.literal('something-else') }),
  z.object({ do: z.literal('areas-of-life') }),
  z.object({ do: z.literal('rights'), guide: z.string().max(60).optional() }),
  z.object({ do: z.literal('new-here') }),
  z.object({ do: z.literal('area-of-life'), topic: topicId, page: z.number().int().min(0).max(20).default(0) }),
  z.object({ do: z.literal('strengths') }),
  z.object({ do: z.literal('what-i-heard') }),
  z.object({ do: z.literal('need-first'), need: z.string().max(60) }),
  z.object({ do: z.literal('not-for-me'), need: z.string().max(60), step: z.string().max(100).exactOptional() }),
  z.object({ do: z.literal('why-not'), step: z.string().max(100), reason: whyNotSchema }),
  z.object({ do: z.literal('confirm-needs') }),
  z.object({ do: z.literal('drop-need'), need: z.string().max(60) }),
  z.object({ do: z.literal('pick-need'), need: z.string().max(60) }),
  z.object({ do: z.literal('next-step') }),
  z.object({ do: z.literal('read-guide'), guide: z.string().max(60) }),
  z.object({ do: z.literal('find-service'), need: z.string().max(60) }),
  z.object({ do: z.literal('whats-on') }),
  z.object({ do: z.literal('timetable'), ...view }),
  z.object({ do: z.literal('timetable-filters'), when: view.when, filters: filtersSchema }),
  z.object({ do: z.literal('see-service'), service: z.string().max(100) }),
  z.object({ do: z.literal('where-i-live') }),
  z.object({ do: z.literal('i-live-in'), area: z.string().max(60).nullable() }),
  z.object({ do: z.literal('add-to-plan'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-done'), step: z.string().max(100) }),
  z.object({ do: z.literal('remove-step'), step: z.string().max(100) }),
  z.object({ do: z.literal('my-plan') }),
  z.object({ do: z.literal('plan-step'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-failed'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-why'), step: z.string().max(100), reason: reasonSchema }),
  z.object({ do: z.literal('step-later'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-when'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-on'), step: z.string().max(100), on: daySchema.nullable() }),
  /** What the person said yes to on the page of the dated list. */
  z.object({ do: z.literal('keep-days'), days: z.array(datedTaskSchema).max(DATED_TASKS) }),
  z.object({ do: z.literal('forget-days') }),
  z.object({ do: z.literal('change-goal') }),
  z.object({ do: z.literal('plan-page') }),
  z.object({ do: z.literal('make-code') }),
  z.object({ do: z.literal('new-code') }),
  z.object({ do: z.literal('drop-code') }),
  z.object({ do: z.literal('have-code') }),
  z.object({ do: z.literal('follow-up') }),
  z.object({ do: z.literal('follow-up-on'), after: z.enum(['return', 'week']) }),
  z.object({ do: z.literal('no-follow-up') }),
  z.object({ do: z.literal('stop-asking') }),
  z.object({ do: z.literal('not-yet'), step: z.string().max(100) }),
  z.object({ do: z.literal('how-are-you') }),
  z.object({ do: z.literal('rate'), measure: measureSchema, value: valueSchema }),
  z.object({ do: z.literal('tell-us') }),
  z.object({ do: z.literal('tell'), kind: reportKindSchema, about: z.string().max(100).nullable() }),
  /** About one of these guides or places; when it is typed, about what is on the screen. */
  z.object({ do: z.literal('this-is-wrong'), among: z.array(z.string().max(100)).max(5).exactOptional() }),
  z.object({ do: z.literal('report-number') }),
  z.object({ do: z.literal('see-report'), number: reportNumberSchema }),
  z.object({ do: z.literal('take-back'), number: reportNumberSchema }),
  /** `anyway`: to wait although nobody is there. */
  z.object({ do: z.literal('person'), anyway: z.literal(true).exactOptional() }),
  z.object({ do: z.literal('leave-message') }),
  z.object({ do: z.literal('person-yes'), share: z.enum(['all', 'from-now']) }),
  z.object({ do: z.literal('person-no') }),
  z.object({ do: z.literal('choose-who') }),
  z.object({ do: z.literal('prefer'), who: whoSchema }),
  z.object({ do: z.literal('leave-queue') }),
  z.object({ do: z.literal('accept-staff') }),
  z.object({ do: z.literal('refuse-staff') }),
  z.object({ do: z.literal('end-person') }),
  /** Beside a step: the guide or the place that it is about. */
  z.object({ do: z.literal('introduce-me'), step: z.string().max(100) }),
  z.object({ do: z.literal('introductions') }),
  z.object({ do: z.literal('introduction'), introduction: introductionIdSchema }),
  z.object({ do: z.literal('introduction-yes'), introduction: introductionIdSchema }),
  z.object({ do: z.literal('introduction-no'), introduction: introductionIdSchema }),
  z.object({
    do: z.literal('leave-out'),
    introduction: introductionIdSchema,
    detail: detailSchema,
    out: z.boolean(),
  }),
  z.object({ do: z.literal('write-detail'), introduction: introductionIdSchema, detail: writtenDetailSchema }),
  /** Without one: the only one that there is. */
  z.object({ do: z.literal('withdraw'), introduction: introductionIdSchema.exactOptional() }),
  z.object({ do: z.literal('danger-yes'), danger: z.string().max(20).exactOptional() }),
  z.object({ do: z.literal('danger-no') }),
  z.object({ do: z.literal('forget-me') }),
  z.object({ do: z.literal('forget-yes') }),
  z.object({ do: z.literal('forget-no') }),
  /** On a device that many people use: the conversation goes, what was given out of hand stays. */
  z.object({ do: z.literal('finish') }),
]);
export type Action = z.output<typeof actionSchema>;
