import { BACK, choice, PERSON, PLAN } from '../choices.ts';
import { nameOf, targetOf } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { Place } from '../state.ts';
import type { World } from '../world.ts';

/**
 * Shall I ask how it went? One question, and "no" is as good as the others. Where others than us keep the conversation, nobody is written to
 * first, and that is said before they agree.
 */
export function presentFollowUp({ privatePage }: Pick<World, 'privatePage'>): Reply[] {
  return [
    {
      said: { key: privatePage ? 'conversation:follow-up.offer-elsewhere' : 'conversation:follow-up.offer' },
      choices: [
        choice('ask-return', { do: 'follow-up-on', after: 'return' }, undefined, 'yes'),
        choice('ask-week', { do: 'follow-up-on', after: 'week' }),
        choice('ask-no', { do: 'no-follow-up' }, undefined, 'no'),
        BACK,
        PERSON,
      ],
    },
  ];
}

/** How did it go? Somebody else may see the screen: a step about safety, or about somebody's papers, is not named. */
export function presentFollowingUp(place: Extract<Place, { at: 'following-up' }>, world: World): Reply[] {
  const { step } = place;
  const said = isPrivate(step, world)
    ? ({ key: 'conversation:follow-up.ask-unnamed' } as const)
    : ({ key: 'conversation:follow-up.ask', params: { step: nameOf(step) } } as const);
  return [
    {
      said,
      choices: [
        choice('did-it', { do: 'step-done', step }, undefined, 'yes'),
        choice('did-not-work', { do: 'step-failed', step }, undefined, 'no'),
        choice('not-yet', { do: 'not-yet', step }),
        choice('stop-asking', { do: 'stop-asking' }),
        PLAN,
        BACK,
        PERSON,
      ],
    },
  ];
}

function isPrivate(step: string, { knowledge }: World): boolean {
  const target = targetOf(step);
  if (target.kind === 'task') return true;
  if (target.kind === 'guide') return knowledge.guide(target.id)?.topic === 'safety';
  return target.kind === 'service' && (knowledge.service(target.id)?.topics.includes('safety') ?? false);
}
