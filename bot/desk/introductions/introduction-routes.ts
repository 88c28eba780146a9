import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { movedByStaff, offeredByStaff } from '../../../dialogs/introduction/by-staff.ts';
import { introductionIn } from '../../../dialogs/introduction/in-state.ts';
import { introductionIdSchema, isLookedAfter } from '../../../dialogs/introduction/introduction.ts';
import { conversationIdSchema } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import {
  introductionsSchema,
  offerRequestSchema,
  partnersSchema,
  progressRequestSchema,
} from '../../wire/introductions.ts';
import { actWithWords } from '../act-with-words.ts';
import { staffOf } from '../api/access.ts';
import type { DeskParts } from '../api/parts.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { claimGuard, joinedWith } from '../rules/staff.ts';
import { refusalError } from '../staff-act.ts';
import { dayOf, hubsOf } from '../staff-member.ts';
import { introductionLine } from './desk-introduction.ts';
import { partnersOn } from './partners.ts';
import { doneOrThrow } from './refusals.ts';

const config = { access: TALKS_WITH_PEOPLE };
const nothing = z.null();
/** As many conversations as one look goes through. */
const LOOKED = 200;

/** Warm introductions: to whom, offering one to a person whom one holds, saying how far one of the hub is. */
export function answerIntroductions(app: FastifyInstance, parts: DeskParts): void {
  const api = app.withTypeProvider<ZodTypeProvider>();
  const { store, clock, introducing, underWay } = parts;
  const { knowledge, demonstration, links } = introducing;
  const world = () => ({ knowledge, demonstration, now: clock() });

  api.get(
    '/partners',
    { config, schema: { summary: 'To whom people can be introduced, and why not', response: { 200: partnersSchema } } },
    async () => ({ partners: partnersOn(dayOf(clock()), introducing) }),
  );

  api.get(
    '/introductions',
    { config, schema: { summary: 'Introductions of my hubs under way', response: { 200: introductionsSchema } } },
    async (request) => {
      const { member } = staffOf(request);
      const hubs = hubsOf(member, dayOf(clock()));
      const ids = await Promise.all(hubs.map((hub) => underWay.list(hub, LOOKED)));
      const found = await Promise.all([...new Set(ids.flat())].map((id) => store.load(id, { fresh: true })));
      const lines = found.flatMap((conversation) =>
        (conversation?.state.introductions ?? [])
          .filter((it) => hubs.some((hub) => hub === it.hub))
          .filter(isLookedAfter)
          .flatMap((it) => (conversation ? [introductionLine(conversation.id, it, parts)] : [])),
      );
      return { introductions: lines.sort((a, b) => a.offeredAt - b.offeredAt) };
    },
  );

  api.post(
    '/conversations/:id/introductions',
    {
      config,
      schema: {
        summary: 'Offer an introduction: the person sees what would be told, and decides',
        params: z.object({ id: conversationIdSchema }),
        body: offerRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const { id: conversation } = request.params;
      const { fence, offerId, ...offer } = request.body;
      const proof = { staff: member.id, fence };
      const introduction = links.newId();
      const named = { id: introduction, link: links.seal({ conversation, introduction }) };
      const by = { id: member.id, name: member.name, organisation: member.organisation };
      await actWithWords(
        conversation,
        {
          once: `introduction:${member.id}:${offerId}`,
          decide: (it) => {
            const joined = joinedWith(it, proof);
            if (joined.kind === 'refusal') throw refusalError(joined);
            // Others keep what is said there, so no name and no number is asked for.
            if (it.channel !== 'webchat') throw new FingerpostError('introduction.elsewhere');
            const { hub } = joined.handOff;
            const asked = doneOrThrow(offeredByStaff(it.state, { ...named, ...offer, hub, by }, world()));
            return { ...asked, guard: claimGuard(proof) };
          },
        },
        parts,
      );
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/conversations/:id/introductions/:introduction/progress',
    {
      config,
      schema: {
        summary: 'Say how far an introduction of my hub is; the person is told',
        params: z.object({ id: conversationIdSchema, introduction: introductionIdSchema }),
        body: progressRequestSchema,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { member } = staffOf(request);
      const { id, introduction } = request.params;
      const progress = request.body;
      await actWithWords(
        id,
        {
          once: `introduction:${introduction}:${progress.move}`,
          decide: ({ state, loadedAt }) => {
            const found = introductionIn(state, introduction);
            const isOurs = hubsOf(member, dayOf(loadedAt)).some((hub) => hub === found?.hub);
            if (!isOurs) throw new FingerpostError('conversation.not-found');
            return doneOrThrow(movedByStaff(state, introduction, progress, world()));
          },
        },
        parts,
      );
      return reply.code(204).send(null);
    },
  );
}
