import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { HEARTBEAT_MS, type HeldByStaff, LEASE_MS } from '../../conversation/hold.ts';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { claimSchema, fenceRequestSchema, nextSchema } from '../../wire/desk.ts';
import { nextRequestSchema } from '../../wire/shift.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { claimAs } from '../claim-as.ts';
import { dayOf } from '../staff-member.ts';
import { takeNext } from '../take-turn.ts';
import { staffOf } from './access.ts';
import { heldBy } from './held-conversation.ts';
import type { DeskParts } from './parts.ts';

const config = { access: TALKS_WITH_PEOPLE };
const params = z.object({ id: conversationIdSchema });

/** Taking a conversation and keeping it. */
export function answerClaims(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, slots, clock } = parts;

  api.post(
    '/conversations/:id/claim',
    { config, schema: { summary: 'Ask the person whether I may join', params, response: { 200: claimSchema } } },
    async (request) => {
      return claimAnswer(await claimAs(staffOf(request), request.params.id, parts));
    },
  );

  api.post(
    '/queue/next',
    {
      config,
      schema: {
        summary: 'Ask whoever is next whether I may join',
        body: nextRequestSchema,
        response: { 200: nextSchema },
      },
    },
    async (request) => {
      const taken = await takeNext(staffOf(request).member, dayOf(clock()), parts, request.body);
      return { claim: taken && { ...claimAnswer(taken), conversation: taken.conversation } };
    },
  );

  api.post(
    '/conversations/:id/heartbeat',
    {
      config,
      schema: { summary: 'Say that I am still here', params, body: fenceRequestSchema, response: { 200: claimSchema } },
    },
    async (request) => {
      const { member } = staffOf(request);
      const { id } = request.params;
      const kept = await store.heartbeat(id, { staff: member.id, fence: request.body.fence });
      if (!kept) throw new FingerpostError('claim.lost');
      await slots.keep(member.id, id);
      return claimAnswer((await heldBy(member, id, store)).hold);
    },
  );
}

function claimAnswer({ kind, fence }: Pick<HeldByStaff, 'kind' | 'fence'>): z.output<typeof claimSchema> {
  return { fence, leaseMs: LEASE_MS, heartbeatMs: HEARTBEAT_MS, state: kind };
}
