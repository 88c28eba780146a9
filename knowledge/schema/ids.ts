import { z } from 'zod';

/** Lower-case words joined by hyphens: the form of every id in a knowledge file. */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

export const guideId = slug.brand<'GuideId'>();
export const areaId = slug.brand<'AreaId'>();
export const organisationId = slug.brand<'OrganisationId'>();
export const serviceId = slug.brand<'ServiceId'>();

export type GuideId = z.infer<typeof guideId>;
export type AreaId = z.infer<typeof areaId>;
export type OrganisationId = z.infer<typeof organisationId>;
export type ServiceId = z.infer<typeof serviceId>;
