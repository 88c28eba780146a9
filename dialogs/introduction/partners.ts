import { type Standing, standingOf } from '../../knowledge/partners/standing.ts';
import type { Service } from '../../knowledge/schema/service.ts';
import { servicesFor, targetOf } from '../needs.ts';
import { todayOf } from '../plan/today.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import type { Introduction } from './introduction.ts';

type Knows = Pick<World, 'knowledge' | 'demonstration'>;

/** Whether somebody may be introduced to a place on a day (`2026-11-22`). Null: there is no such place, or no agreement with whose it is. */
export function standingOfService(
  service: string,
  today: string,
  { knowledge, demonstration }: Knows,
): { readonly service: Service; readonly standing: Standing } | null {
  const found = knowledge.service(service);
  if (found?.status !== 'active') return null;
  const standing = standingOf(found.organisation, knowledge.partners, { today, demonstration });
  return standing && { service: found, standing };
}

/** Whether the agreement with the partner of an introduction holds today, where the person is. */
export function holdsFor(
  { service }: Pick<Introduction, 'service'>,
  state: Pick<State, 'area'>,
  world: Knows & Pick<World, 'now'>,
): boolean {
  return standingOfService(service, todayOf(state, world), world)?.standing.kind === 'in-force';
}

/** Whether there is somebody to introduce to beside a step, and a page of ours to agree to it on: others must not keep a name or a number. */
export function canIntroduce(step: string, state: State, world: World): boolean {
  if (world.privatePage) return false;
  const topic = state.needs.find((need) => need.id === step)?.topic ?? topicOf(step, world);
  const today = todayOf(state, world);
  return servicesFor(step, topic, state.area, world).some(
    ({ id }) => standingOfService(id, today, world)?.standing.kind === 'in-force',
  );
}

function topicOf(step: string, { knowledge }: World): string | null {
  const target = targetOf(step);
  return target.kind === 'guide' ? (knowledge.guide(target.id)?.topic ?? null) : null;
}
