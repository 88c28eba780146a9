import { z } from 'zod';
import { day } from '../schema/date.ts';
import { known } from '../schema/known.ts';
import { locale } from '../schema/locale.ts';
import { writtenOrganisation } from '../schema/organisation.ts';
import { writtenService } from '../schema/service.ts';
import { text } from '../schema/text.ts';
import { timezone } from '../schema/timezone.ts';

/**
 * What we know and the standard has no field for travels in one object of this name beside its fields, so that two
 * Fingerposts lose nothing between them. Readers that do not know it pass over it.
 */
export const extensionName = 'fingerpost';

/** What the standard's words on fees say of a service that is known to be free and of no more. */
export const plainlyFree = 'Free';

/** The same field in languages other than English. */
const others = z.record(locale, text);

export const serviceExtension = writtenService
  .pick({
    kind: true,
    topics: true,
    words: true,
    guides: true,
    cost: true,
    interpreter: true,
    childcare: true,
    step_free: true,
    women_only: true,
    closures: true,
    risk: true,
  })
  .partial()
  .extend({
    summary: text.optional(),
    who_may_refer: z.array(z.enum(['self', 'professional', 'listed'])).optional(),
    referred_by: z.array(text).optional(),
    translations: z
      .object({
        name: others,
        summary: others,
        description: others,
        alert: others,
        cost_words: others,
        interpreter_words: others,
        eligibility: others,
        how_to_refer: others,
      })
      .partial()
      .optional(),
  });

export const scheduleExtension = z.object({
  freq: z.enum(['DAILY', 'YEARLY']).optional(),
  except: z.array(day).optional(),
  extra: z.array(day).optional(),
  bank_holidays: z.enum(['closed', 'open', 'unknown']).optional(),
  timezone: timezone.optional(),
});

/** `address_fields`: which fields of the address are known; the standard wants the others too, and they are filled in. */
export const locationExtension = z.object({ step_free: known.optional(), address_fields: z.array(text).optional() });

export const organisationExtension = writtenOrganisation
  .pick({ kind: true })
  .partial()
  .extend({ description: others.optional() });
