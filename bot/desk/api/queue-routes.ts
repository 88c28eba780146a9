import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { isHeldByStaff } from '../../conversation/hold.ts';
import type { QueueItem } from '../../conversation/store.ts';
import { personOnDutySchema, type QueueLine, queueSchema } from '../../wire/desk.ts';
import { TALKS_WITH_PEOPLE } from '../auth/allow.ts';
import { ACCESS_ROLES } from '../staff-member.ts';
import type { AreaName } from '../words.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

export function answerQueue(app: FastifyInstance, { queue, clock, areaName }: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();

  api.get(
    '/me',
    { config: { access: ACCESS_ROLES }, schema: { summary: 'Who I am', response: { 200: personOnDutySchema } } },
    async (request) => staffOf(request).member,
  );

  api.get(
    '/queue',
    {
      config: { access: TALKS_WITH_PEOPLE },
      schema: { summary: 'Who waits and who is with whom, in my hub', response: { 200: queueSchema } },
    },
    async (request) => {
      const items = await queue.list(staffOf(request).member.hub);
      return { now: clock(), lines: items.map((item) => lineOf(item, areaName)) };
    },
  );
}

function lineOf({ conversation, hold }: QueueItem, areaName: AreaName): QueueLine {
  const { band, locale, topics, since, front } = hold.handOff;
  const area = hold.handOff.area === null ? null : areaName(hold.handOff.area);
  const heldBy = isHeldByStaff(hold) ? { id: hold.staff.id, name: hold.staff.name } : null;
  return { conversation, band, locale, topics, area, since, front, state: hold.kind, heldBy };
}
