import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isHeldByStaff } from '../../conversation/hold.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { personOnDutySchema, type QueueLine, queueSchema } from '../../wire/desk.ts';
import type { OnDutyNow } from '../../wire/on-duty.ts';
import { awayRequestSchema } from '../../wire/shift.ts';
import { READS_NUMBERS, READS_REPORTS } from '../auth/allow.ts';
import { SUPERVISES, TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { type Offer, speaks } from '../rules/routing.ts';
import { ACCESS_ROLES, type AccessRole, dayOf, type StaffMember } from '../staff-member.ts';
import { type Line, type Turns, turnsOf } from '../turns.ts';
import type { AreaName } from '../words.ts';
import { staffOf } from './access.ts';
import type { DeskParts } from './parts.ts';

export function answerQueue(app: FastifyInstance, parts: DeskParts): void {
  const { clock, areaName } = parts;
  const api = app.withTypeProvider<ZodTypeProvider>();

  api.get(
    '/me',
    { config: { access: ACCESS_ROLES }, schema: { summary: 'Who I am', response: { 200: personOnDutySchema } } },
    async (request) => {
      const { member, roles } = staffOf(request);
      const has = (wanted: readonly AccessRole[]) => wanted.some((role) => roles.has(role));
      return {
        ...member,
        may: {
          talks: has(TALKS_WITH_PEOPLE),
          joinsBeside: has(SUPERVISES),
          readsReports: has(READS_REPORTS),
          readsNumbers: has(READS_NUMBERS),
        },
      };
    },
  );

  api.get(
    '/queue',
    {
      config: { access: TALKS_WITH_PEOPLE },
      schema: { summary: 'Who waits and who is with whom, in my hubs', response: { 200: queueSchema } },
    },
    async (request) => {
      const { member } = staffOf(request);
      const turns = await turnsOf(member, dayOf(clock()), parts);
      const lines = turns.lines.map((line) => lineOf(line, turns.next, member, areaName));
      return { now: clock(), capacity: member.capacity, me: onDuty(turns), lines };
    },
  );

  api.post(
    '/me/away',
    {
      config: { access: TALKS_WITH_PEOPLE },
      schema: {
        summary: 'Say that I am away from my open desk, or back: nobody new is offered meanwhile',
        body: awayRequestSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      // A desk whose stream has been away for longer than it counts as open says so before anything else.
      const isOpen = await parts.duty.setAway(staffOf(request).member.id, request.body.away);
      if (!isOpen) throw new FingerpostError('desk.not-open');
      return reply.code(204).send(null);
    },
  );
}

function onDuty({ away, rest, next, anyway }: Turns): OnDutyNow {
  return { away, rest: rest.kind === 'none' ? null : rest, canTake: next === null && anyway !== null };
}

function lineOf(
  { item: { conversation, hold }, offer }: Line,
  next: ConversationId | null,
  member: StaffMember,
  areaName: AreaName,
): QueueLine {
  const { band, locale, topics, since, front } = hold.handOff;
  const area = hold.handOff.area === null ? null : areaName(hold.handOff.area);
  const heldBy = isHeldByStaff(hold) ? { id: hold.staff.id, name: hold.staff.name } : null;
  return {
    conversation,
    band,
    locale,
    topics,
    area,
    since,
    front,
    state: hold.kind,
    heldBy,
    hub: hold.handOff.hub,
    offer: offer && offerWords(offer, conversation === next),
    interpreter: !speaks(member, hold.handOff),
    ...(hold.handOff.wants && { wants: hold.handOff.wants }),
  };
}

function offerWords(offer: Offer, isNext: boolean): QueueLine['offer'] {
  switch (offer.kind) {
    case 'now':
      return { kind: isNext ? 'next' : 'after' };
    case 'later':
      return { kind: 'kept', from: offer.from };
    case 'never':
      return { kind: 'refused' };
  }
}
