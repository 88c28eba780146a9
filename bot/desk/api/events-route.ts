import type { FastifyInstance } from 'fastify';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Sign } from '../../conversation/signs.ts';
import { TALKS_WITH_PEOPLE } from '../auth/talks-with-people.ts';
import { faultLine } from '../faults.ts';
import { dayOf, helperOf, hubsOf, type StaffMember } from '../staff-member.ts';
import { whyNoConversation } from '../staff-record.ts';
import { staffOf } from './access.ts';
import { EventStream } from './event-stream.ts';
import { Following } from './following.ts';
import { OpenStreams } from './open-streams.ts';
import type { DeskParts } from './parts.ts';

/** How often a silent stream says that it still lives, in milliseconds: proxies cut what is silent for 30 s. */
const PING_EVERY_MS = 15_000;

/**
 * `GET /events`: server-sent events, read with `fetch` because they need the bearer token. A stream ends when the token does, and when its
 * owner may not meet people any more; the desk comes again with a new one, and is let in or not.
 */
export function answerEvents(app: FastifyInstance, parts: DeskParts): void {
  const { after, clock } = parts;
  const streams = new OpenStreams();
  app.addHook('preClose', async () => streams.endAll());

  app.get(
    '/events',
    {
      exposeHeadRoute: false,
      config: { access: TALKS_WITH_PEOPLE },
      schema: {
        summary: 'Server-sent events: queue, conversation, writing, shown, mention, ping',
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { member, expiresAt } = staffOf(request);
      const stream = new EventStream();
      const hubs = async () => hubsOf((await parts.directory.find(member.id)) ?? member, dayOf(clock()));
      const following = new Following({ hubs, staff: member.id }, parts, {
        queue: () => stream.send('queue'),
        conversation: (id) => stream.send('conversation', { conversation: id }),
        sign: (id, sign) => sendSign(stream, id, sign),
      });
      let cancelPing = () => {};
      const ping = () => {
        stream.send('ping');
        following.refresh();
        void onDuty(member, parts).then((mayStay) => {
          if (!mayStay) stream.end();
        });
        cancelPing = after(PING_EVERY_MS, ping);
      };
      const cancelEnd = after(Math.max(0, expiresAt - clock()), () => stream.end());
      stream.body.once('close', () => {
        cancelPing();
        cancelEnd();
        void following.stop();
      });
      try {
        streams.add(member.id, stream);
        await following.start();
        const stopMentions = await parts.mentions.onMention(member.id, () => stream.send('mention'));
        stream.body.once('close', () => void stopMentions());
        stream.send('mention');
      } catch (error) {
        stream.body.destroy();
        throw error;
      }
      ping();
      return reply
        .type('text/event-stream')
        .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        .send(stream.body);
    },
  );
}

/** What the person shows; what staff show is for the person. */
function sendSign(stream: EventStream, conversation: ConversationId, sign: Sign): void {
  if (sign.kind === 'person-writes') stream.send('writing', { conversation });
  if (sign.kind === 'shown') stream.send('shown', { conversation, upTo: sign.upTo });
}

/**
 * An open desk is somebody on duty, as the directory and their record have it today. False: they may not meet people any more, so their desk is
 * open nowhere. What is lost is said again with the next ping.
 */
async function onDuty(staff: StaffMember, { directory, duty, clock, log }: DeskParts): Promise<boolean> {
  let mayStay = true;
  try {
    const day = dayOf(clock());
    const member = await directory.find(staff.id);
    mayStay = member !== null && whyNoConversation(member.record, day) === null;
    await duty.open(helperOf(member ?? staff), member !== null && mayStay ? hubsOf(member, day) : []);
  } catch (error) {
    log(faultLine('duty', error));
  }
  return mayStay;
}
