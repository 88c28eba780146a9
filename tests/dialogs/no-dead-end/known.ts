import { planCodeSchema } from '../../../dialogs/plan/code.ts';
import type { KeptPlan } from '../../../dialogs/plan/plan.ts';
import type { GuideId, ServiceId } from '../../../knowledge/schema/ids.ts';
import type { TopicId } from '../../../knowledge/schema/topic.ts';
import type { Need, Understanding } from '../../../knowledge/search/understand.ts';
import { knowledge as all } from '../../delivered-knowledge.ts';
import type { Scene } from '../../journeys/moment.ts';
import { FRESH_NUMBER } from '../../journeys/outside.ts';

/** The real knowledge with some of its services: when they open is most of the work of a turn, and a few show all that there is. */
const knowledge = { ...all, services: all.services.filter((_, index) => index % 8 === 0) };

export const GOOD_CODE = planCodeSchema.parse('8M4GARSV3YXC');
/** Whoever writes this one has tried too many. */
export const WAITS = planCodeSchema.parse('9N5HBSTW4ZYD');

const kept: KeptPlan = {
  v: 1,
  goal: null,
  steps: [{ id: 'guide:esol', state: 'to-do' }],
  followUp: null,
  area: 'liverpool',
  daysForgotten: null,
};

const guide = (id: string): Need => {
  const { topic } = knowledge.guide(id) ?? {};
  if (topic === undefined) throw new Error(`there is no guide ${id}`);
  return { topic: topic as TopicId, guide: id as GuideId, certainty: 'sure', why: [id] };
};
const place = (id: string): Need => ({ topic: 'people', service: id as ServiceId, certainty: 'sure', why: [id] });
const someHub = knowledge.services.find((service) => service.area === 'liverpool')?.id ?? '';

const sure = (...needs: Need[]): Understanding => ({ needs, certainty: 'sure', guides: [] });

/**
 * What can be heard in words, one of each kind: how well words are heard is measured elsewhere, and must not decide what this walk comes
 * to see.
 */
const HEARD: ReadonlyMap<string, Understanding> = new Map(
  Object.entries({
    'a doctor': sure(guide('gp')),
    'a doctor, a school': sure(guide('gp'), guide('school-place')),
    'work, and I am hungry': sure(guide('find-job'), guide('food-bank')),
    'that place': sure(place(someHub)),
    'something about people': sure({ topic: 'people', certainty: 'sure', why: ['people'] }),
    'something about papers': sure({ topic: 'status', certainty: 'sure', why: ['papers'] }),
    'perhaps a doctor, perhaps a school': {
      needs: [guide('gp'), guide('school-place')].map((need) => ({ ...need, certainty: 'perhaps' })),
      certainty: 'perhaps',
      guides: [],
    },
  }),
);

/** What can be heard, as it is written. */
export const NEEDS = [...HEARD.keys()];

export const SCENE: Scene = {
  knowledge,
  understand: (text) => HEARD.get(text) ?? { needs: [], certainty: 'none', guides: [] },
  outside: {
    place: 2,
    staffing: { kind: 'away', zone: 'Europe/London', next: Date.parse('2026-11-23T09:00:00Z'), speaks: null },
    plans: new Map<string, KeptPlan | 'wait'>([
      [GOOD_CODE, kept],
      [WAITS, 'wait'],
    ]),
    reports: new Map([[FRESH_NUMBER, { state: 'sent' }]]),
  },
};
