import { z } from 'zod';
import { localeSchema } from '../locales/locale.ts';

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
  z.object({ do: z.literal('confirm-needs') }),
  z.object({ do: z.literal('drop-need'), need: z.string().max(60) }),
  z.object({ do: z.literal('pick-need'), need: z.string().max(60) }),
  z.object({ do: z.literal('next-step') }),
  z.object({ do: z.literal('read-guide'), guide: z.string().max(60) }),
  z.object({ do: z.literal('find-service'), need: z.string().max(60) }),
  z.object({ do: z.literal('add-to-plan'), step: z.string().max(100) }),
  z.object({ do: z.literal('step-done'), step: z.string().max(100) }),
  z.object({ do: z.literal('remove-step'), step: z.string().max(100) }),
  z.object({ do: z.literal('my-plan') }),
  z.object({ do: z.literal('person') }),
  z.object({ do: z.literal('person-yes'), share: z.enum(['all', 'from-now']) }),
  z.object({ do: z.literal('person-no') }),
  z.object({ do: z.literal('leave-queue') }),
  z.object({ do: z.literal('accept-staff') }),
  z.object({ do: z.literal('refuse-staff') }),
  z.object({ do: z.literal('end-person') }),
  z.object({ do: z.literal('danger-yes') }),
  z.object({ do: z.literal('danger-no') }),
  z.object({ do: z.literal('forget-me') }),
  z.object({ do: z.literal('forget-yes') }),
  z.object({ do: z.literal('forget-no') }),
]);
export type Action = z.output<typeof actionSchema>;
