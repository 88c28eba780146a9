import { parseArgs } from 'node:util';
import { helperSchema } from '../../../bot/conversation/duty.ts';
import { HEARTBEAT_MS, LEASE_MS } from '../../../bot/conversation/hold.ts';
import { hubIdSchema } from '../../../bot/conversation/ids.ts';
import type { Pace } from '../../../bot/desk/rules/pace.ts';
import { staffMemberSchema } from '../../../bot/desk/staff-member.ts';
import type { Locale } from '../../../locales/locale.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '60' },
    speed: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});

/** How many people come, over how many minutes, and how many times faster than life. */
export const PEOPLE = Number(values.people);
export const MINUTES = Number(values.minutes);
export const SPEED = Number(values.speed);
export const SEED = Number(values.seed);

export const PACE: Pace = { minuteMs: 60_000 / SPEED };
export const FAST_LEASE_MS = LEASE_MS / SPEED;
export const FAST_HEARTBEAT_MS = HEARTBEAT_MS / SPEED;
export const HUB = hubIdSchema.parse('croxteth');

/** People come in the first part of the hour only, so that there is an end to wait for; in minutes. */
export const COMING_FOR = MINUTES * 0.8;
/** How long a talk lasts on average, in minutes: with ten staff who hold two at once, a little slower than people come. */
export const TALK_MINUTES = 4.6;
/** After the hour, those who still wait are served for so long at most, in minutes. */
export const AFTER_MINUTES = 12;

export const LANGUAGES: readonly Locale[] = ['en', 'en', 'ar', 'ar', 'pl'];

const CAPACITY = 2;
const STAFF_LANGUAGES: readonly Locale[][] = [['en'], ['en'], ['en', 'ar'], ['en', 'ar'], ['en', 'pl']];

/** Ten members of staff, of whom a third speak each of the other languages. */
export const STAFF = Array.from({ length: 10 }, (_, at) =>
  staffMemberSchema.parse({
    ...helperSchema.parse({
      id: `simulated:staff-${at}`,
      role: 'adviser',
      languages: STAFF_LANGUAGES[at % STAFF_LANGUAGES.length],
      capacity: CAPACITY,
    }),
    name: `Staff ${at}`,
    organisation: 'Simulated Hub',
    hub: HUB,
  }),
);
